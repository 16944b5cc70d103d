import React, { useId, useState } from 'react';
import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { IconButton, Input, Pagination, Stack, Text, useStyles2 } from '@grafana/ui';
import { verbatim } from '../../ui';
import { SortHeader } from '../rules/table/SortHeader';
import { countPages, rowsPerPage, viewRows, type TableView } from '../rules/table/viewRows';

export interface DetailColumn<Row> {
  id: string;
  title: string;
  /** Stands below the title, such as the axis of pictures in the cells. */
  below?: React.ReactNode;
  cell: (row: Row) => React.ReactNode;
  /** What it sorts by, where it sorts at all. */
  value?: (row: Row) => number | string | undefined;
  /** Figures stand under each other by their last digit. */
  isFigure?: true;
  /** Of the table's width, such as "30%". */
  width?: string;
}

interface Props<Row> {
  /** What the table is about. */
  label: string;
  rows: readonly Row[];
  columns: Array<DetailColumn<Row>>;
  /** Unique among the rows. */
  id: (row: Row) => string;
  /** What a row is about: it is filtered by this, and its button says it. */
  name: (row: Row) => string;
  sort?: TableView['sort'];
  /** What stands below an open row over its whole width; made only while it is open. */
  detail?: (row: Row) => React.ReactNode;
  /** Ids of the rows that are open. */
  open?: readonly string[];
  onOpen?: (open: string[]) => void;
}

/** Rows to look into: filtered, sorted and paged; each opens with a button, so that keyboards and screen readers find it. */
export function DetailTable<Row>(props: Props<Row>) {
  const { label, rows, columns, name, sort } = props;
  const styles = useStyles2(getStyles);
  const [view, setView] = useState<TableView>({ filter: '', sort, page: 1 });
  const values = new Map(columns.flatMap(({ id, value }) => (value ? [[id, value] as const] : [])));
  const { matching, shown } = viewRows([...rows], view, { text: name, values });
  const pages = countPages(matching.length);
  return (
    <Stack direction="column" gap={1}>
      {rows.length > rowsPerPage / 5 && (
        <Input
          width={40}
          aria-label={t('detail-table.filter', 'Filter')}
          placeholder={t('detail-table.filter', 'Filter')}
          value={view.filter}
          onChange={({ currentTarget }) => setView({ ...view, filter: currentTarget.value, page: 1 })}
        />
      )}
      <div className={styles.frame}>
        <table className={styles.table}>
          <caption className={styles.caption}>{label}</caption>
          <thead>
            <tr>
              {props.detail && <th className={styles.toggle} />}
              {columns.map((column) => (
                <Head
                  key={column.id}
                  column={column}
                  isDescending={view.sort?.column === column.id ? view.sort.isDescending : undefined}
                  onSort={(isDescending) => setView({ ...view, sort: { column: column.id, isDescending }, page: 1 })}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Body key={props.id(row)} {...props} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      {matching.length === 0 && rows.length > 0 && (
        <Text color="secondary">{t('detail-table.none', 'Nothing matches the filter.')}</Text>
      )}
      {pages > 1 && (
        <Pagination
          currentPage={Math.min(view.page, pages)}
          numberOfPages={pages}
          onNavigate={(page) => setView({ ...view, page })}
        />
      )}
    </Stack>
  );
}

interface HeadProps<Row> {
  column: DetailColumn<Row>;
  isDescending?: boolean;
  onSort: (isDescending: boolean) => void;
}

function Head<Row>({ column: { title, below, value, isFigure, width }, ...sort }: HeadProps<Row>) {
  const styles = useStyles2(getStyles);
  const className = cx(isFigure && styles.figure);
  return value ? (
    <SortHeader title={title} {...sort} className={className} style={{ width }}>
      {below}
    </SortHeader>
  ) : (
    <th scope="col" className={className} style={{ width }}>
      {title}
      {below}
    </th>
  );
}

function Body<Row>({ row, columns, id, name, detail, open = [], onOpen }: Props<Row> & { row: Row }) {
  const styles = useStyles2(getStyles);
  const region = useId();
  const own = id(row);
  const isOpen = open.includes(own);
  const text = isOpen
    ? t('detail-table.close', 'Hide details of {{name}}', { name: name(row), ...verbatim })
    : t('detail-table.open', 'Show details of {{name}}', { name: name(row), ...verbatim });
  return (
    <>
      <tr className={cx(isOpen && styles.open)}>
        {detail && (
          <td className={styles.toggle}>
            <IconButton
              name={isOpen ? 'angle-down' : 'angle-right'}
              aria-label={text}
              aria-expanded={isOpen}
              aria-controls={isOpen ? region : undefined}
              onClick={() => onOpen?.(isOpen ? open.filter((one) => one !== own) : [...open, own])}
            />
          </td>
        )}
        {columns.map((column) => (
          <td key={column.id} className={cx(column.isFigure && styles.figure)}>
            {column.cell(row)}
          </td>
        ))}
      </tr>
      {detail && isOpen && (
        <tr id={region}>
          <td className={styles.toggle} />
          <td colSpan={columns.length} className={styles.detail}>
            {detail(row)}
          </td>
        </tr>
      )}
    </>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  frame: css({ overflowX: 'auto' }),
  caption: css({
    captionSide: 'top',
    paddingTop: 0,
    color: theme.colors.text.primary,
    fontWeight: theme.typography.fontWeightMedium,
  }),
  table: css({
    width: '100%',
    '& > * > tr > th, & > * > tr > td': {
      padding: theme.spacing(0.75, 2, 0.75, 0),
      textAlign: 'left',
      verticalAlign: 'top',
      borderBottom: `1px solid ${theme.colors.border.weak}`,
    },
    '& > thead > tr > th': {
      color: theme.colors.text.secondary,
      fontWeight: theme.typography.fontWeightRegular,
      whiteSpace: 'nowrap',
    },
  }),
  toggle: css({ width: 28, padding: `${theme.spacing(0.75, 0, 0.75, 0.5)} !important` }),
  figure: css({ textAlign: 'right !important' as 'right', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }),
  open: css({ '& > td': { borderBottom: 'none !important' } }),
  detail: css({ paddingBottom: `${theme.spacing(2)} !important` }),
});
