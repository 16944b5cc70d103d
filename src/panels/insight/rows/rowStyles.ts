import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';

export const rowHeight = 40;

export type RowStyles = ReturnType<typeof getRowStyles>;

/** The styles of the table; cells by the name of their column. The grid's tracks are set on the table. */
export function getRowStyles(theme: GrafanaTheme2) {
  const overflow = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;
  const cell = { ...overflow, padding: theme.spacing(0, 1), minWidth: 0 };
  const row = { display: 'grid', gridTemplateColumns: 'var(--tracks)', alignItems: 'center' };
  const figure = css({ ...cell, textAlign: 'right', fontVariantNumeric: 'tabular-nums' });
  const other = css(cell);
  return {
    scroller: css({ overflow: 'auto', height: '100%' }),
    table: css({ minWidth: 'min-content' }),
    header: css({
      ...row,
      position: 'sticky',
      top: 0,
      zIndex: 1,
      height: rowHeight,
      background: theme.colors.background.primary,
      borderBottom: `1px solid ${theme.colors.border.medium}`,
      fontWeight: theme.typography.fontWeightMedium,
    }),
    body: css({ position: 'relative' }),
    place: css({ position: 'absolute', top: 0, left: 0, width: '100%' }),
    row: css({ ...row, minHeight: rowHeight, borderBottom: `1px solid ${theme.colors.border.weak}` }),
    details: css({ padding: theme.spacing(1, 2), background: theme.colors.background.secondary }),
    service: css({ ...cell, display: 'flex', alignItems: 'center', gap: theme.spacing(0.5) }),
    name: css(overflow),
    now: other,
    ahead: other,
    trend: other,
    timeline: other,
    reason: css({ ...cell, whiteSpace: 'normal', lineHeight: theme.typography.bodySmall.lineHeight }),
    rate: figure,
    errors: figure,
    duration: figure,
    runway: figure,
  };
}
