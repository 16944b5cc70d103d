import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';

/** Colours and places of the charts of signals: names left, time in the middle, figures right. */
export const stackStyles = (theme: GrafanaTheme2) => ({
  stack: css({ overflowX: 'auto' }),
  row: css({
    display: 'grid',
    gridTemplateColumns: 'minmax(8rem, 14rem) minmax(12rem, 1fr) minmax(7rem, 12rem)',
    columnGap: theme.spacing(2),
    alignItems: 'center',
    borderTop: `1px solid ${theme.colors.border.weak}`,
    padding: theme.spacing(0.5, 1, 0.5, 0),
  }),
  subject: css({ overflowWrap: 'anywhere', borderLeft: '3px solid transparent', paddingLeft: theme.spacing(1) }),
  namedSubject: css({
    overflowWrap: 'anywhere',
    borderLeft: `3px solid ${theme.colors.error.main}`,
    paddingLeft: theme.spacing(1),
    fontWeight: theme.typography.fontWeightMedium,
  }),
  secondary: css({ color: theme.colors.text.secondary, fontSize: theme.typography.bodySmall.fontSize }),
  figure: css({ textAlign: 'right', fontVariantNumeric: 'tabular-nums' }),
  unusualFigure: css({ color: theme.colors.error.text, fontWeight: theme.typography.fontWeightMedium }),
  chart: css({ display: 'block', width: '100%', height: 44, overflow: 'visible' }),
  band: css({ fill: theme.colors.success.transparent }),
  incident: css({ fill: theme.colors.warning.transparent }),
  line: css({
    stroke: theme.colors.text.secondary,
    strokeWidth: 1.25,
    fill: 'none',
    vectorEffect: 'non-scaling-stroke',
  }),
  unusual: css({ stroke: theme.colors.error.text, strokeWidth: 2.5, fill: 'none', vectorEffect: 'non-scaling-stroke' }),
  onset: css({ stroke: theme.colors.error.main, strokeWidth: 1.5, vectorEffect: 'non-scaling-stroke' }),
  deploy: css({
    stroke: theme.visualization.getColorByName('purple'),
    strokeWidth: 2,
    strokeDasharray: '4 3',
    vectorEffect: 'non-scaling-stroke',
  }),
  cursor: css({ stroke: theme.colors.text.primary, strokeWidth: 1, vectorEffect: 'non-scaling-stroke' }),
  slider: css({
    '&:focus-visible': { outline: `2px solid ${theme.colors.primary.main}`, outlineOffset: 2 },
  }),
  ticks: css({ position: 'relative', height: theme.spacing(2.5), color: theme.colors.text.secondary }),
  tick: css({
    position: 'absolute',
    transform: 'translateX(-50%)',
    whiteSpace: 'nowrap',
    fontSize: theme.typography.bodySmall.fontSize,
  }),
  legend: css({ display: 'flex', flexWrap: 'wrap', columnGap: theme.spacing(1.5) }),
  swatch: css({ width: 18, height: 12, marginRight: theme.spacing(0.75), verticalAlign: 'middle' }),
});
