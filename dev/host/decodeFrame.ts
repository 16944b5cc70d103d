import { DataType, tableFromIPC, type Field, type Vector } from 'apache-arrow';
import type { Frame, FrameField } from '../../src/queries';

/**
 * Reads one Arrow file as Grafana does: times in ns become ms, missing numbers NaN.
 * @throws Error naming the column where its type is none of time, number, string, boolean.
 */
export function decodeFrame(file: Uint8Array): Frame {
  const table = tableFromIPC(file);
  const { metadata, fields } = table.schema;
  const meta = metadata.get('meta');
  const refId = metadata.get('refId');
  return {
    name: metadata.get('name') ?? '',
    ...(refId === undefined ? {} : { refId }),
    ...(meta === undefined ? {} : { meta: JSON.parse(meta) }),
    fields: fields.map((field, i) => {
      const column = table.getChildAt(i);
      if (column === null) {
        throw new Error(`Column "${field.name}" is missing in the Arrow file.`);
      }
      return decodeField(field, column);
    }),
  };
}

function decodeField(field: Field, column: Vector): FrameField {
  const labels = field.metadata.get('labels');
  const config = field.metadata.get('config');
  const common = {
    name: field.name,
    ...(labels === undefined ? {} : { labels: JSON.parse(labels) }),
    ...(config === undefined ? {} : { config: JSON.parse(config) }),
  };
  if (DataType.isTimestamp(field.type)) {
    return { ...common, type: 'time', values: times(column) };
  }
  if (DataType.isFloat(field.type) || DataType.isInt(field.type)) {
    return {
      ...common,
      type: 'number',
      values: Float64Array.from(column, (value) => (value === null ? NaN : Number(value))),
    };
  }
  if (DataType.isUtf8(field.type)) {
    return { ...common, type: 'string', values: Array.from(column, (value) => String(value ?? '')) };
  }
  if (DataType.isBool(field.type)) {
    return { ...common, type: 'boolean', values: Array.from(column, Boolean) };
  }
  throw new Error(`Column "${field.name}" has type ${String(field.type)}, which Grafana does not read.`);
}

/** The raw integers are nanoseconds, whatever unit the schema states; a vector's getter would scale them. */
function times(column: Vector): Float64Array {
  const ms = new Float64Array(column.length);
  let row = 0;
  for (const data of column.data) {
    for (const nanoseconds of data.values.subarray(0, data.length)) {
      ms[row++] = Number(nanoseconds / 1_000_000n);
    }
  }
  return ms;
}
