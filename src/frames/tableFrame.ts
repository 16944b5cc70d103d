import type { FieldConfig, Frame, FrameField } from './frame';
import { provenanceMeta, type Provenance } from './meta/provenance';
import { roleConfig, type Role } from './roles';

/** One column of a table, in the order in which people read. */
export type TableColumn<Row> = {
  name: string;
  role?: Role;
  /** Read by machine alone. */
  hidden?: true;
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

/** A row that speaks of one series. */
export interface SeriesRow {
  one: { name: string; labels?: Record<string, string> };
}

/** One table of rows of all series, which the first column names. */
export function seriesTable<Row extends SeriesRow>(
  rows: Row[],
  columns: Array<TableColumn<Row>>,
  provenance: Provenance
): Frame {
  const series: TableColumn<Row> = { name: 'Series', role: 'series', type: 'string', value: ({ one }) => one.name };
  const labels = Object.fromEntries(rows.map(({ one }) => [one.name, one.labels ?? {}]));
  return tableFrame(rows, [series, ...columns], { ...provenance, labels });
}

/**
 * One table. Where it is a part of an answer, its columns are named in full: of several frames, Grafana else puts the
 * frame's name before the column's.
 */
export function tableFrame<Row>(rows: Row[], columns: Array<TableColumn<Row>>, provenance: Provenance): Frame {
  const { part } = provenance;
  return {
    name: part ?? '',
    fields: columns.map((column) => {
      const named = part === undefined ? {} : { displayNameFromDS: column.name };
      return tableField(rows, column, column.hidden ? { ...named, custom: { hidden: true } } : named);
    }),
    meta: provenanceMeta(provenance, { preferredVisualisationType: 'table' as const }),
  };
}

function tableField<Row>(rows: Row[], column: TableColumn<Row>, given: FieldConfig): FrameField {
  const { name, role } = column;
  const config = roleConfig(role, given);
  switch (column.type) {
    case 'string':
      return { name, type: 'string', values: rows.map(column.value), config };
    case 'time':
      return { name, type: 'time', values: Float64Array.from(rows, column.value), config };
    case 'number': {
      const values = Float64Array.from(rows, (row) => column.value(row) ?? NaN);
      return { name, type: 'number', values, config: { ...config, unit: column.unit, decimals: column.decimals } };
    }
  }
}
