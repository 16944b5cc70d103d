import type { FieldConfig, Frame } from '../../frames';
import { provenanceOfSeries, type FrameContext } from './context';
import type { TableRow } from './tableFrame';

/** One number for each row. */
export interface NumberColumn<Row> {
  name: string;
  config: FieldConfig;
  /** NaN or undefined = none. */
  value: (row: Row) => number | undefined;
}

/**
 * One frame of one row per series that has a number, labelled as the series is: what alert rules compare with a
 * threshold without a reducer. A series without a number has no frame.
 */
export function numberFrames<Row extends TableRow>(
  context: FrameContext,
  rows: Row[],
  { name, config, value }: NumberColumn<Row>
): Frame[] {
  return rows.flatMap((row): Frame[] => {
    const number = value(row) ?? NaN;
    return Number.isNaN(number) ? [] : [numberFrame(context, row, { name, number, config })];
  });
}

function numberFrame(
  context: FrameContext,
  { one }: TableRow,
  { name, number, config }: { name: string; number: number; config: FieldConfig }
): Frame {
  return {
    name: one.name,
    fields: [
      {
        name,
        type: 'number',
        values: Float64Array.of(number),
        labels: one.history.labels,
        config: { ...config, displayNameFromDS: one.name },
      },
    ],
    meta: {
      type: 'numeric-multi',
      typeVersion: [0, 1],
      custom: { foresight: provenanceOfSeries(context, one) },
    },
  };
}
