import React from 'react';
import { css } from '@emotion/css';
import { Icon, useStyles2 } from '@grafana/ui';
import type { SortKey } from '../options';
import { findDirection, type Sorting } from '../view/sortRows';

interface Props {
  by: SortKey;
  title: string;
  sorting: Sorting;
  onSort: (by: SortKey) => void;
  className: string;
}

/** A column's head that sorts by it; pressed again, the other way round. */
export function SortHeader({ by, title, sorting, onSort, className }: Props) {
  const styles = useStyles2(getStyles);
  const direction = sorting.by === by ? findDirection(sorting) : 'none';
  return (
    <div role="columnheader" aria-sort={direction} className={className}>
      <button type="button" className={styles.button} onClick={() => onSort(by)}>
        {title}
        {direction !== 'none' && <Icon name={direction === 'ascending' ? 'arrow-up' : 'arrow-down'} size="sm" />}
      </button>
    </div>
  );
}

const getStyles = () => ({
  button: css({ background: 'none', border: 'none', padding: 0, font: 'inherit', color: 'inherit' }),
});
