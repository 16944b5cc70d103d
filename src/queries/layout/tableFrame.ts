import type { Frame, FrameField } from '../../frames';
import { provenanceOf, type Answered, type FrameContext } from './context';

/** What a column means to those who read it by machine: annotations. */
export type TableRole =
  | 'series'
  | 'start'
  | 'end'
  | 'kind'
  | 'reason'
  | 'direction'
  | 'observed'
  | 'lower'
  | 'upper'
  | 'deploy'
  | 'before'
  | 'after';

/** A row speaks of one series. */
export interface TableRow {
  one: Answered;
}

/** One column of a table, in the order in which people read. */
export type TableColumn<Row> = {
  name: string;
  role?: TableRole;
} & (
  | { type: 'string'; value: (row: Row) => string }
  | {
      type: 'number';
      /** NaN or undefined = empty. */
      value: (row: Row) => number | undefined;
      /** Grafana unit id; 'dateTimeAsIso' for times in ms. */
      unit?: string;
      decimals?: number;
    }
  | { type: 'time'; value: (row: Row) => number }
);

/** One table of rows of all series, which the first column names. */
export function tableFrame<Row extends TableRow>(
  context: FrameContext,
  rows: Row[],
  columns: Array<TableColumn<Row>>
): Frame {
  const series: TableColumn<Row> = { name: 'Series', role: 'series', type: 'string', value: ({ one }) => one.name };
  const labels = Object.fromEntries(rows.map(({ one }) => [one.name, one.history.labels]));
  return {
    name: '',
    fields: [series, ...columns].map((column) => tableField(rows, column)),
    meta: { preferredVisualisationType: 'table', custom: { foresight: { ...provenanceOf(context), labels } } },
  };
}

function tableField<Row>(rows: Row[], column: TableColumn<Row>): FrameField {
  const { name, role } = column;
  const custom = role && { foresightRole: role };
  switch (column.type) {
    case 'string':
      return { name, type: 'string', values: rows.map(column.value), config: { custom } };
    case 'time':
      return { name, type: 'time', values: Float64Array.from(rows, column.value), config: { custom } };
    case 'number': {
      const values = Float64Array.from(rows, (row) => column.value(row) ?? NaN);
      return { name, type: 'number', values, config: { unit: column.unit, decimals: column.decimals, custom } };
    }
  }
}

/** The unit of all series, where they share one. */
export function sharedUnit(answered: Answered[]): string | undefined {
  const units = new Set(answered.map(({ history }) => history.unit));
  return units.size === 1 ? answered[0].history.unit : undefined;
}
