import React, { memo } from 'react';
import { t } from '@grafana/i18n';
import type { PatternSorting, PatternSortKey } from '../viewPatterns';
import type { PatternColumn } from './columns';
import { SortHeader } from './SortHeader';
import type { TableStyles } from './tableStyles';

interface Props {
  columns: readonly PatternColumn[];
  sorting: PatternSorting;
  onSort: (by: PatternSortKey) => void;
  styles: TableStyles;
}

const sortKeys: PatternSortKey[] = ['state', 'level', 'rate', 'share', 'firstSeen', 'lastSeen'];

/** The heads of the columns; most sort the list. */
export const TableHeader = memo(function TableHeader({ columns, sorting, onSort, styles }: Props) {
  const titles = columnTitles();
  return (
    <div role="row" aria-rowindex={1} className={styles.header}>
      {columns.map((column) => {
        const by = sortKeys.find((key) => key === column);
        const className = column === 'rate' ? styles.figure : styles.cell;
        return by ? (
          <SortHeader
            key={column}
            by={by}
            title={titles[column]}
            sorting={sorting}
            onSort={onSort}
            className={className}
            styles={styles}
          />
        ) : (
          <div key={column} role="columnheader" className={className}>
            {titles[column]}
          </div>
        );
      })}
    </div>
  );
});

function columnTitles(): Record<PatternColumn, string> {
  return {
    state: t('patterns.state', 'State'),
    level: t('patterns.level', 'Level'),
    pattern: t('patterns.pattern', 'Pattern'),
    rate: t('patterns.rate', 'Lines/min'),
    share: t('patterns.share', 'Share'),
    trend: t('patterns.trend', 'Trend'),
    services: t('patterns.services', 'Services'),
    firstSeen: t('patterns.first-seen', 'First seen'),
    lastSeen: t('patterns.last-seen', 'Last seen'),
  };
}
