import React, { memo, type ReactNode } from 'react';
import { dateTimeFormat } from '@grafana/data';
import { t } from '@grafana/i18n';
import { IconButton } from '@grafana/ui';
import { formatValue } from '../../health';
import { verbatim } from '../../verbatim';
import type { LogPattern } from '../logPatterns';
import type { PatternColumn } from './columns';
import { PatternText } from './PatternText';
import { StateBadge } from './StateBadge';
import type { TableStyles } from './tableStyles';
import { TrendLine } from './TrendLine';

/** What all rows have in common. */
export interface RowContext {
  columns: readonly PatternColumn[];
  styles: TableStyles;
  timeZone: string;
  /** Colours of the bars of the patterns that have some. */
  colors: ReadonlyMap<string, string>;
  times: number[];
  /** Lines per step of the patterns that are drawn. */
  values: ReadonlyMap<string, number[]>;
  onToggle: (id: string) => void;
}

interface Props {
  row: LogPattern;
  /** Place in the list. */
  index: number;
  isOpen: boolean;
  context: RowContext;
}

/** One pattern, in one line. */
export const PatternRow = memo(function PatternRow({ row, index, isOpen, context }: Props) {
  const { columns, styles, colors } = context;
  return (
    <div role="row" aria-rowindex={index + 2} className={`${styles.row} ${isOpen ? styles.selected : ''}`}>
      {columns.map((column) =>
        column === 'state' ? (
          <div key={column} role="rowheader" className={styles.state}>
            <span className={styles.swatch} style={{ background: colors.get(row.id) }} />
            <Opener row={row} isOpen={isOpen} onToggle={context.onToggle} />
            <StateBadge state={row.state} />
          </div>
        ) : (
          <div key={column} role="cell" className={cellStyle(column, row, styles)}>
            {renderCell(column, row, context)}
          </div>
        )
      )}
    </div>
  );
});

function Opener({ row, isOpen, onToggle }: Pick<Props, 'row' | 'isOpen'> & Pick<RowContext, 'onToggle'>) {
  const pattern = { pattern: row.text.slice(0, 100), ...verbatim };
  return (
    <IconButton
      name={isOpen ? 'angle-down' : 'angle-right'}
      aria-label={
        isOpen
          ? t('patterns.hide', 'Hide details of {{pattern}}', pattern)
          : t('patterns.show', 'Show details of {{pattern}}', pattern)
      }
      aria-expanded={isOpen}
      onClick={() => onToggle(row.id)}
    />
  );
}

function cellStyle(column: PatternColumn, { level }: LogPattern, styles: TableStyles): string {
  switch (column) {
    case 'pattern':
      return styles.pattern;
    case 'rate':
      return styles.figure;
    case 'share':
      return styles.share;
    case 'level':
      return `${styles.cell} ${level === 'error' || level === 'critical' ? styles.grave : level === 'warn' ? styles.warn : ''}`;
    default:
      return styles.cell;
  }
}

function renderCell(column: PatternColumn, row: LogPattern, context: RowContext): ReactNode {
  const { styles, timeZone, times, values } = context;
  switch (column) {
    case 'pattern':
      return <PatternText text={row.text} />;
    case 'rate':
      return formatKnown(row.rate, 'short');
    case 'share':
      return <ShareBar share={row.share} styles={styles} />;
    case 'trend':
      return values.has(row.id) && <TrendLine times={times} values={values.get(row.id) ?? []} />;
    case 'services':
      return <span title={row.services.join(', ')}>{row.services.join(', ')}</span>;
    case 'firstSeen':
    case 'lastSeen':
      return Number.isFinite(row[column]) ? dateTimeFormat(row[column], { timeZone }) : '–';
    default:
      return row.level;
  }
}

function ShareBar({ share, styles }: { share: number; styles: TableStyles }) {
  const part = Number.isFinite(share) ? share : 0;
  return (
    <>
      <span className={styles.bar} aria-hidden="true">
        <div className={styles.filled} style={{ width: `${Math.min(100, 100 * part)}%` }} />
      </span>
      {Number.isFinite(share) ? `${(100 * share).toFixed(1)}%` : '–'}
    </>
  );
}

function formatKnown(value: number, unit: string): string {
  return Number.isFinite(value) ? formatValue(value, unit) : '–';
}
