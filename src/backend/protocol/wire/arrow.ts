import {
  Bool,
  Field,
  Float64,
  makeData,
  RecordBatch,
  RecordBatchFileWriter,
  Schema,
  Struct,
  TimestampNanosecond,
  Utf8,
  type Data,
} from 'apache-arrow';
import type { Frame, FrameField } from '../../../queries';

/** Encodes frames as Grafana reads them: one Arrow IPC file each. @throws Error for fields of unequal length, or of one name and two types. */
export function encodeFrames(frames: readonly Frame[]): Uint8Array[] {
  return frames.map(createFrameEncoder());
}

/** The same frame by frame, for the frames of one response. */
export function createFrameEncoder(): (frame: Frame) => Uint8Array {
  const times = createTimeColumns();
  return (frame) => encodeFrame(frame, times);
}

type TimeColumns = (times: Float64Array) => BigInt64Array;

/** Frames of one response mostly share their times: each array is converted once. */
function createTimeColumns(): TimeColumns {
  const converted = new Map<Float64Array, BigInt64Array>();
  return (times) => {
    const column = converted.get(times) ?? toNanoseconds(times);
    converted.set(times, column);
    return column;
  };
}

function toNanoseconds(times: Float64Array): BigInt64Array {
  const perMs = BigInt(1_000_000);
  const column = new BigInt64Array(times.length);
  for (let i = 0; i < times.length; i++) {
    column[i] = BigInt(Math.round(times[i])) * perMs;
  }
  return column;
}

function encodeFrame(frame: Frame, times: TimeColumns): Uint8Array {
  const length = checkLength(frame);
  const columns = frame.fields.map((field) => toColumn(field, times));
  const fields = frame.fields.map((field, i) => schemaField(field, columns[i]));
  const schema = new Schema(fields, frameMetadata(frame));
  const batch = new RecordBatch(
    schema,
    makeData({ type: new Struct(fields), length, nullCount: 0, children: columns })
  );
  return writeFile(schema, length > 0 ? [batch] : []);
}

function writeFile(schema: Schema, batches: RecordBatch[]): Uint8Array {
  const writer = new RecordBatchFileWriter();
  writer.reset(undefined, schema);
  batches.forEach((batch) => writer.write(batch));
  writer.close();
  return writer.toUint8Array(true);
}

function checkLength({ name, fields }: Frame): number {
  const length = fields[0]?.values.length ?? 0;
  const odd = fields.find((field) => field.values.length !== length);
  if (odd) {
    throw new Error(
      `Frame "${name}": field "${odd.name}" has ${odd.values.length} values where the others have ${length}.`
    );
  }
  const twin = fields.find(
    (field, i) => fields.findIndex((one) => one.name === field.name && one.type !== field.type) > i
  );
  if (twin) {
    throw new Error(
      `Frame "${name}": two fields are called "${twin.name}" and differ in type, which Arrow cannot hold.`
    );
  }
  return length;
}

function schemaField(field: FrameField, column: Data): Field {
  const metadata = new Map<string, string>();
  if (field.labels) {
    metadata.set('labels', JSON.stringify(field.labels));
  }
  if (field.config) {
    metadata.set('config', JSON.stringify(field.config));
  }
  return new Field(field.name, column.type, field.type === 'number', metadata);
}

function frameMetadata(frame: Frame): Map<string, string> {
  const metadata = new Map([['name', frame.name]]);
  if (frame.refId !== undefined) {
    metadata.set('refId', frame.refId);
  }
  if (frame.meta) {
    metadata.set('meta', JSON.stringify(frame.meta));
  }
  return metadata;
}

function toColumn(field: FrameField, times: TimeColumns): Data {
  const length = field.values.length;
  switch (field.type) {
    case 'time':
      return makeData({ type: new TimestampNanosecond(), length, nullCount: 0, data: times(field.values) });
    case 'number':
      return makeData({ type: new Float64(), length, data: field.values, ...toNullBitmap(field.values) });
    case 'string':
      return makeData({ type: new Utf8(), length, nullCount: 0, ...toUtf8(field.values) });
    case 'boolean':
      return makeData({ type: new Bool(), length, nullCount: 0, data: toBits(field.values) });
  }
}

/** NaN is sent as null: bit i (lowest first) of the bitmap is 0 where value i is missing. */
function toNullBitmap(values: Float64Array): { nullCount: number; nullBitmap?: Uint8Array } {
  let nullBitmap: Uint8Array | undefined;
  let nullCount = 0;
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i])) {
      nullBitmap ??= new Uint8Array(Math.ceil(values.length / 8)).fill(0xff);
      nullBitmap[i >> 3] &= ~(1 << (i & 7));
      nullCount += 1;
    }
  }
  return { nullCount, nullBitmap };
}

function toBits(flags: readonly boolean[]): Uint8Array {
  const bits = new Uint8Array(Math.ceil(flags.length / 8));
  flags.forEach((flag, i) => {
    bits[i >> 3] |= Number(flag) << (i & 7);
  });
  return bits;
}

function toUtf8(values: readonly string[]): { valueOffsets: Int32Array; data: Uint8Array } {
  const data = new TextEncoder().encode(values.join(''));
  const valueOffsets = new Int32Array(values.length + 1);
  values.forEach((value, i) => {
    valueOffsets[i + 1] = valueOffsets[i] + Buffer.byteLength(value);
  });
  return { valueOffsets, data };
}
