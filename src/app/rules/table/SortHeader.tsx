import React from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Icon, useStyles2 } from '@grafana/ui';

interface Props {
  title: string;
  /** The direction that it sorts in now; undefined where it does not. */
  isDescending?: boolean;
  onSort: (isDescending: boolean) => void;
  className?: string;
  style?: React.CSSProperties;
}

/** The head of a column that sorts: the highest first, then the lowest. What is inside stands below the title. */
export function SortHeader({ title, isDescending, onSort, children, ...look }: React.PropsWithChildren<Props>) {
  const styles = useStyles2(getStyles);
  const direction = isDescending === undefined ? 'none' : isDescending ? 'descending' : 'ascending';
  return (
    <th scope="col" aria-sort={direction} {...look}>
      <button type="button" className={styles.button} onClick={() => onSort(!isDescending)}>
        {title}
        {isDescending !== undefined && <Icon name={isDescending ? 'arrow-down' : 'arrow-up'} size="xs" />}
      </button>
      {children}
    </th>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  button: css({
    padding: 0,
    border: 'none',
    background: 'none',
    color: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    '&:hover': { color: theme.colors.text.primary },
  }),
});
