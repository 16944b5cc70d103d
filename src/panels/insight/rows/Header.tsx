import React, { memo } from 'react';
import { t } from '@grafana/i18n';
import { sortLabels } from '../labels';
import { sortKeys, type SortKey } from '../options';
import type { Sorting } from '../view/sortRows';
import type { Column } from './columns';
import type { RowStyles } from './rowStyles';
import { SortHeader } from './SortHeader';

interface Props {
  columns: readonly Column[];
  /** How health at the horizon is headed. */
  ahead: string;
  sorting: Sorting;
  onSort: (by: SortKey) => void;
  styles: RowStyles;
}

/** The heads of the columns; most sort the rows. */
export const Header = memo(function Header({ columns, ahead, sorting, onSort, styles }: Props) {
  const titles = columnTitles(ahead);
  return (
    <div role="row" aria-rowindex={1} className={styles.header}>
      {columns.map((column) => {
        const by = findSortKey(column);
        const common = { className: styles[column], title: titles[column] };
        return by ? (
          <SortHeader key={column} {...common} by={by} sorting={sorting} onSort={onSort} />
        ) : (
          <div key={column} role="columnheader" className={common.className}>
            {common.title}
          </div>
        );
      })}
    </div>
  );
});

function columnTitles(ahead: string): Record<Column, string> {
  const { health: _, ...figures } = sortLabels();
  return {
    ...figures,
    service: t('rows.service', 'Service'),
    now: t('rows.now', 'Now'),
    ahead,
    reason: t('rows.why', 'Reason'),
    trend: t('rows.trend', 'Trend'),
    timeline: t('rows.timeline', 'Anomalies'),
  };
}

/** Of the two columns of health, the first one sorts. */
function findSortKey(column: Column): SortKey | undefined {
  return column === 'now' ? 'health' : sortKeys.find((key) => key === column);
}
