import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';

/** Before the browser has measured a row, px. */
export const rowHeight = 44;

export type TableStyles = ReturnType<typeof getTableStyles>;

/** The styles of the list of patterns. The grid's tracks are set on the table. */
export function getTableStyles(theme: GrafanaTheme2) {
  const row = { display: 'grid', gridTemplateColumns: 'var(--tracks)', alignItems: 'center' };
  const cell = { padding: theme.spacing(0.5, 1), minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' };
  const border = `1px solid ${theme.colors.border.weak}`;
  return {
    scroller: css({ overflow: 'auto', height: '100%' }),
    table: css({ minWidth: 'min-content' }),
    header: css({
      ...row,
      position: 'sticky',
      top: 0,
      zIndex: 1,
      minHeight: 36,
      background: theme.colors.background.primary,
      borderBottom: `1px solid ${theme.colors.border.medium}`,
      fontWeight: theme.typography.fontWeightMedium,
    }),
    sort: css({ background: 'none', border: 'none', padding: 0, font: 'inherit', color: 'inherit' }),
    body: css({ position: 'relative' }),
    place: css({ position: 'absolute', top: 0, left: 0, width: '100%' }),
    row: css({ ...row, minHeight: rowHeight, borderBottom: border }),
    selected: css({ background: theme.colors.action.selected }),
    details: css({ padding: theme.spacing(1, 2), background: theme.colors.background.secondary, borderBottom: border }),
    cell: css({ ...cell, whiteSpace: 'nowrap' }),
    state: css({ ...cell, display: 'flex', alignItems: 'center', gap: theme.spacing(0.5) }),
    // Two lines of a pattern; all of it where the row is opened.
    pattern: css({
      ...cell,
      display: '-webkit-box',
      WebkitBoxOrient: 'vertical',
      WebkitLineClamp: 2,
      padding: 0,
      margin: theme.spacing(0.5, 1),
    }),
    figure: css({ ...cell, whiteSpace: 'nowrap', textAlign: 'right', fontVariantNumeric: 'tabular-nums' }),
    swatch: css({ flex: 'none', width: 4, alignSelf: 'stretch', minHeight: 20, borderRadius: 2 }),
    grave: css({ color: theme.colors.error.text, fontWeight: theme.typography.fontWeightMedium }),
    warn: css({ color: theme.colors.warning.text }),
    share: css({ ...cell, display: 'flex', alignItems: 'center', gap: theme.spacing(0.5) }),
    bar: css({ flex: 1, height: 8, background: theme.colors.action.hover, borderRadius: 2, overflow: 'hidden' }),
    filled: css({ height: '100%', minWidth: 1, background: theme.colors.text.secondary }),
  };
}
