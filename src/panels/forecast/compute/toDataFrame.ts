import { createDataFrame, FieldType, type DataFrame } from '@grafana/data';
import type { Frame, FrameField } from '../../../frames';

const types: Record<FrameField['type'], FieldType> = {
  time: FieldType.time,
  number: FieldType.number,
  string: FieldType.string,
  boolean: FieldType.boolean,
};

/** An answer's frame as Grafana has it: plain arrays, null where a number is missing. */
export function toDataFrame({ name, refId, fields, meta }: Frame): DataFrame {
  return createDataFrame({
    name,
    refId,
    fields: fields.map((field) => ({ ...field, type: types[field.type], values: toValues(field) })),
    meta: { custom: meta?.custom, notices: meta?.notices },
  });
}

function toValues({ values }: FrameField): unknown[] {
  return Array.from<unknown>(values).map((value) => (Number.isNaN(value) ? null : value));
}
