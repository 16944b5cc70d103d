import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';

/** The picture of an incident: names left, time in the middle, when it was normal again on the right. */
export const laneStyles = (theme: GrafanaTheme2) => ({
  picture: css({ overflowX: 'auto' }),
  slider: css({
    '&:focus-visible': { outline: `2px solid ${theme.colors.primary.main}`, outlineOffset: 2 },
  }),
  row: css({
    display: 'grid',
    gridTemplateColumns: 'minmax(7rem, 14rem) minmax(14rem, 1fr) minmax(7rem, 11rem)',
    columnGap: theme.spacing(2),
    alignItems: 'center',
    borderTop: `1px solid ${theme.colors.border.weak}`,
    minWidth: '36rem',
  }),
  name: css({ overflowWrap: 'anywhere' }),
  state: css({ color: theme.colors.text.secondary, fontSize: theme.typography.bodySmall.fontSize }),
  plot: css({ position: 'relative', height: 34 }),
  // From when a service was hit to when it was normal again, behind its marks.
  hit: css({ position: 'absolute', top: 4, bottom: 4, background: theme.colors.background.secondary }),
  span: css({
    position: 'absolute',
    top: 'calc(50% - 2px)',
    height: 4,
    borderRadius: theme.shape.radius.default,
    opacity: 0.6,
  }),
  mark: css({
    position: 'absolute',
    top: '50%',
    transform: 'translate(-50%, -50%)',
    display: 'flex',
    alignItems: 'center',
    padding: '1px 3px',
    border: '1px solid currentColor',
    borderRadius: theme.shape.radius.pill,
    background: theme.colors.background.primary,
    lineHeight: 1,
    cursor: 'pointer',
  }),
  chosen: css({ outline: `2px solid ${theme.colors.primary.main}`, zIndex: 2 }),
  count: css({ fontSize: theme.typography.bodySmall.fontSize, marginLeft: 2, fontVariantNumeric: 'tabular-nums' }),
  critical: css({ color: theme.colors.error.text }),
  warning: css({ color: theme.colors.warning.text }),
  info: css({ color: theme.colors.info.text }),
  criticalSpan: css({ background: theme.colors.error.main }),
  warningSpan: css({ background: theme.colors.warning.main }),
  infoSpan: css({ background: theme.colors.info.main }),
  ticks: css({ position: 'relative', height: theme.spacing(2.5), color: theme.colors.text.secondary }),
  tick: css({
    position: 'absolute',
    transform: 'translateX(-50%)',
    whiteSpace: 'nowrap',
    fontSize: theme.typography.bodySmall.fontSize,
  }),
  legend: css({
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: theme.spacing(2),
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
  }),
});
