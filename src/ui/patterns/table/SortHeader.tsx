import React from 'react';
import { Icon } from '@grafana/ui';
import type { PatternSorting, PatternSortKey } from '../viewPatterns';
import type { TableStyles } from './tableStyles';

interface Props {
  by: PatternSortKey;
  title: string;
  sorting: PatternSorting;
  onSort: (by: PatternSortKey) => void;
  className: string;
  styles: TableStyles;
}

/** A column's head that sorts by it; pressed again, the other way round. */
export function SortHeader({ by, title, sorting, onSort, className, styles }: Props) {
  const direction = sorting.by !== by ? 'none' : sorting.isReversed ? 'ascending' : 'descending';
  return (
    <div role="columnheader" aria-sort={direction} className={className}>
      <button type="button" className={styles.sort} onClick={() => onSort(by)}>
        {title}
        {direction !== 'none' && <Icon name={direction === 'ascending' ? 'arrow-up' : 'arrow-down'} size="sm" />}
      </button>
    </div>
  );
}
