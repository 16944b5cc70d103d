import React, { useState } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Checkbox, Input, Pagination, Stack, Text, useStyles2 } from '@grafana/ui';
import { verbatim } from '../../../ui';
import { SortHeader } from './SortHeader';
import { countPages, rowsPerPage, viewRows, type TableView } from './viewRows';

export interface RuleColumn<Row> {
  id: string;
  title: string;
  cell: (row: Row) => React.ReactNode;
  /** What it sorts by, where it sorts at all. */
  value?: (row: Row) => number | string | undefined;
}

export interface RuleTableProps<Row> {
  /** What the table is about. */
  label: string;
  rows: Row[];
  columns: Array<RuleColumn<Row>>;
  /** Unique among the rows. */
  id: (row: Row) => string;
  name: (row: Row) => string;
  selected: ReadonlySet<string>;
  onSelect: (selected: ReadonlySet<string>) => void;
  sort?: TableView['sort'];
  /** What stands below a row over its whole width; nothing for most. */
  detail?: (row: Row) => React.ReactNode;
}

/** Rules to choose among: filtered, sorted and paged, so that hundreds of them stay legible. */
export function RuleTable<Row>(props: RuleTableProps<Row>) {
  const { label, rows, columns, name, sort } = props;
  const styles = useStyles2(getStyles);
  const [view, setView] = useState<TableView>({ filter: '', sort, page: 1 });
  const values = new Map(columns.flatMap(({ id, value }) => (value ? [[id, value] as const] : [])));
  const { matching, shown } = viewRows(rows, view, { text: name, values });
  const pages = countPages(matching.length);
  return (
    <Stack direction="column" gap={1}>
      {rows.length > rowsPerPage / 5 && (
        <Input
          width={40}
          aria-label={t('rule-table.filter', 'Filter by name')}
          placeholder={t('rule-table.filter', 'Filter by name')}
          value={view.filter}
          onChange={(event) => setView({ ...view, filter: event.currentTarget.value, page: 1 })}
        />
      )}
      <div className={styles.frame}>
        <table className={styles.table}>
          <caption className={styles.caption}>{label}</caption>
          <TableHead {...props} matching={matching} view={view} onView={setView} />
          <tbody>
            {shown.map((row) => (
              <TableRow key={props.id(row)} {...props} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      {matching.length === 0 && <Text color="secondary">{t('rule-table.none', 'No rule has such a name.')}</Text>}
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

interface HeadProps<Row> extends RuleTableProps<Row> {
  matching: Row[];
  view: TableView;
  onView: (view: TableView) => void;
}

function TableHead<Row>({ matching, columns, id, selected, onSelect, view, onView }: HeadProps<Row>) {
  const ids = matching.map(id);
  const count = ids.filter((one) => selected.has(one)).length;
  const toggleAll = () =>
    onSelect(
      count === ids.length ? new Set([...selected].filter((one) => !ids.includes(one))) : new Set([...selected, ...ids])
    );
  return (
    <thead>
      <tr>
        <th scope="col">
          <Checkbox
            aria-label={t('rule-table.select-all', 'Select all')}
            value={count > 0 && count === ids.length}
            indeterminate={count > 0 && count < ids.length}
            onChange={toggleAll}
          />
        </th>
        {columns.map((column) =>
          column.value ? (
            <SortHeader
              key={column.id}
              title={column.title}
              isDescending={view.sort?.column === column.id ? view.sort.isDescending : undefined}
              onSort={(isDescending) => onView({ ...view, sort: { column: column.id, isDescending }, page: 1 })}
            />
          ) : (
            <th key={column.id} scope="col">
              {column.title}
            </th>
          )
        )}
      </tr>
    </thead>
  );
}

function TableRow<Row>({ row, columns, id, name, selected, onSelect, detail }: RuleTableProps<Row> & { row: Row }) {
  const styles = useStyles2(getStyles);
  const own = id(row);
  const below = detail?.(row);
  const toggle = () =>
    onSelect(new Set(selected.has(own) ? [...selected].filter((one) => one !== own) : [...selected, own]));
  return (
    <>
      <tr className={selected.has(own) ? styles.selected : undefined}>
        <td>
          <Checkbox
            aria-label={t('rule-table.select', 'Select {{name}}', { name: name(row), ...verbatim })}
            value={selected.has(own)}
            onChange={toggle}
          />
        </td>
        {columns.map((column) => (
          <td key={column.id}>{column.cell(row)}</td>
        ))}
      </tr>
      {below && (
        <tr>
          <td />
          <td colSpan={columns.length}>{below}</td>
        </tr>
      )}
    </>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  frame: css({ overflowX: 'auto' }),
  caption: css({ captionSide: 'top', color: theme.colors.text.primary, fontWeight: theme.typography.fontWeightMedium }),
  table: css({
    width: '100%',
    'th, td': {
      padding: theme.spacing(0.5, 2, 0.5, 0),
      textAlign: 'left',
      verticalAlign: 'top',
      borderBottom: `1px solid ${theme.colors.border.weak}`,
    },
    th: { color: theme.colors.text.secondary, fontWeight: theme.typography.fontWeightRegular },
  }),
  selected: css({ background: theme.colors.action.selected }),
});
