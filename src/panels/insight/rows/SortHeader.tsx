import React from 'react';
import { css } from '@emotion/css';
import { Icon, useStyles2 } from '@grafana/ui';
import { sortLabels } from '../labels';
import type { SortKey } from '../options';
import type { Sorting } from '../sortRows';

interface Props {
  by: SortKey;
  sorting: Sorting;
  onSort: (by: SortKey) => void;
  className: string;
  /** Default: what the order is called. */
  title?: string;
}

/** A column's head that sorts by it; pressed again, the other way round. */
export function SortHeader({ by, sorting, onSort, className, title = sortLabels()[by] }: Props) {
  const styles = useStyles2(getStyles);
  const isSorted = sorting.by === by;
  const order = isSorted ? (sorting.reversed ? 'ascending' : 'descending') : 'none';
  return (
    <div role="columnheader" aria-sort={order} className={className}>
      <button type="button" className={styles.button} onClick={() => onSort(by)}>
        {title}
        {isSorted && <Icon name={sorting.reversed ? 'arrow-up' : 'arrow-down'} size="sm" />}
      </button>
    </div>
  );
}

const getStyles = () => ({
  button: css({ background: 'none', border: 'none', padding: 0, font: 'inherit', color: 'inherit' }),
});
