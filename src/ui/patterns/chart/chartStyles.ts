import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';

/** The styles of the chart: values on the left, marks above, times below. */
export function chartStyles(theme: GrafanaTheme2) {
  const small = { color: theme.colors.text.secondary, fontSize: theme.typography.bodySmall.fontSize };
  return {
    chart: css({
      display: 'grid',
      gridTemplate: `"corner marks" 22px "values plot" 1fr "foot times" 20px / minmax(3rem, auto) 1fr`,
      height: '100%',
      minHeight: 110,
    }),
    values: css({
      ...small,
      gridArea: 'values',
      display: 'flex',
      flexDirection: 'column',
      justifyContent: 'space-between',
      padding: theme.spacing(0, 1),
      textAlign: 'right',
      lineHeight: 1,
    }),
    marks: css({ gridArea: 'marks', position: 'relative', listStyle: 'none', margin: 0, padding: 0 }),
    mark: css({ position: 'absolute', top: 0, transform: 'translateX(-50%)' }),
    button: css({
      display: 'block',
      padding: 0,
      border: 'none',
      background: theme.colors.background.primary,
      borderRadius: theme.shape.radius.circle,
      lineHeight: 1,
    }),
    // Through the bars, down from its icon.
    stem: css({
      position: 'absolute',
      top: 0,
      bottom: 0,
      borderLeft: `1px dashed ${theme.colors.text.secondary}`,
      pointerEvents: 'none',
    }),
    plot: css({
      gridArea: 'plot',
      position: 'relative',
      minHeight: 0,
      borderBottom: `1px solid ${theme.colors.border.medium}`,
      borderTop: `1px solid ${theme.colors.border.weak}`,
      '&:focus-visible': { outline: `2px solid ${theme.colors.primary.border}` },
    }),
    bars: css({ position: 'absolute', inset: 0, width: '100%', height: '100%' }),
    times: css({ ...small, gridArea: 'times', position: 'relative' }),
    tick: css({ position: 'absolute', top: 2, transform: 'translateX(-50%)', whiteSpace: 'nowrap' }),
  };
}
