import type { ColumnOwner } from './columns';
import type { FieldConfig, Frame, FrameMeta } from './frame';
import { provenanceMeta, type Provenance } from './meta/provenance';

/** One number for each row. */
export interface NumberColumn<Row> {
  name: string;
  config: FieldConfig;
  /** NaN or undefined = none. */
  value: (row: Row) => number | undefined;
}

const numberMeta: FrameMeta = { type: 'numeric-multi', typeVersion: [0, 1] };

/**
 * One frame of one row per series that has a number, labelled as the series is: what alert rules compare with a
 * threshold without a reducer. A series without a number has no frame.
 */
export function numberFrames<Owner extends Pick<ColumnOwner, 'name' | 'labels'>, Row extends { one: Owner }>(
  rows: Row[],
  { name, config, value }: NumberColumn<Row>,
  provenance: (one: Row['one']) => Provenance
): Frame[] {
  return rows.flatMap((row): Frame[] => {
    const number = value(row) ?? NaN;
    const { one } = row;
    const values = Float64Array.of(number);
    const field = { name, type: 'number' as const, values, labels: one.labels };
    return Number.isNaN(number)
      ? []
      : [
          {
            name: one.name,
            fields: [{ ...field, config: { ...config, displayNameFromDS: one.name } }],
            meta: provenanceMeta(provenance(one), numberMeta),
          },
        ];
  });
}
