import { createMessage } from '../../texts';
import { SourceError, type RawSeries } from '../../queries';
import type { Connection } from '../http/connection';
import { formatLabels } from '../rangeQuery/legend';
import { logLines, malformed } from '../http/sourceFailure';

/** Grafana's data frame JSON, as much of it as series need. */
interface FrameJson {
  schema?: {
    name?: string;
    meta?: { type?: string; preferredVisualisationType?: string } | null;
    fields?: FieldJson[];
  };
  data?: {
    values?: unknown[][];
    entities?: Array<Partial<Record<'NaN' | 'Inf' | 'NegInf', number[]>> | null> | null;
    nanos?: Array<number[] | null> | null;
  };
}

interface FieldJson {
  name?: string;
  type?: string;
  labels?: Record<string, string> | null;
  config?: { unit?: string; displayName?: string; displayNameFromDS?: string } | null;
}

/** One column with its place in the frame. */
interface Column {
  field: FieldJson;
  index: number;
}

/**
 * Series of data frames: one per number field of a wide or multi frame, one per combination of texts of a long frame.
 * A frame without fields or rows yields none.
 * @throws SourceError for log lines and for frames without a time and a number field.
 */
export function framesToSeries(connection: Connection, frames: unknown[]): RawSeries[] {
  return frames.flatMap((frame) => frameToSeries(connection, frame as FrameJson));
}

function frameToSeries(connection: Connection, frame: FrameJson): RawSeries[] {
  const columns = (frame?.schema?.fields ?? []).map((field, index) => ({ field, index }));
  if (columns.length === 0) {
    return [];
  }
  if (isLog(frame)) {
    throw logLines(connection);
  }
  const time = columns.find(({ field }) => field.type === 'time');
  const numbers = columns.filter(({ field }) => field.type === 'number' || field.type === 'boolean');
  if (!time || numbers.length === 0) {
    throw notNumeric(connection, columns);
  }
  checkColumns(connection, frame, columns.length);
  const texts = columns.filter(({ field }) => field.type === 'string');
  const times = readTimes(frame, time.index);
  if (times.some(Number.isNaN)) {
    throw malformed(connection, 'a row has no time');
  }
  return numbers.flatMap((column) => {
    const whole = { times, values: readNumbers(frame, column.index) };
    return texts.length === 0 ? [namedSeries(frame, column, whole)] : splitLong(frame, { column, texts }, whole);
  });
}

function isLog({ schema }: FrameJson): boolean {
  const { type, preferredVisualisationType } = schema?.meta ?? {};
  const names = schema?.fields?.map((field) => field.name) ?? [];
  return type === 'log-lines' || preferredVisualisationType === 'logs' || (names.includes('Line') && names.length > 2);
}

function notNumeric(connection: Connection, columns: Column[]): SourceError {
  const found = columns.map(({ field }) => `${field.name ?? ''} (${field.type ?? 'unknown'})`).join(', ');
  return new SourceError(
    'not-numeric',
    createMessage('source.no-numbers', { name: connection.name, found: found.slice(0, 300) }),
    400
  );
}

function checkColumns(connection: Connection, frame: FrameJson, count: number): void {
  const values = frame.data?.values ?? [];
  const ragged = values.some((column) => !Array.isArray(column) || column.length !== values[0].length);
  if (values.length !== count || ragged) {
    throw malformed(connection, 'a frame has columns of different lengths');
  }
}

function readTimes(frame: FrameJson, index: number): Float64Array {
  const nanos = frame.data?.nanos?.[index];
  const column = frame.data?.values?.[index] ?? [];
  return Float64Array.from(column, (ms, row) => (typeof ms === 'number' ? ms + (nanos?.[row] ?? 0) / 1e6 : NaN));
}

/** JSON has no NaN and no infinities: Grafana sends null, and their places beside the values. */
function readNumbers(frame: FrameJson, index: number): Float64Array {
  const column = frame.data?.values?.[index] ?? [];
  const numbers = Float64Array.from(column, (value) => (value === null || value === undefined ? NaN : Number(value)));
  const { Inf = [], NegInf = [] } = frame.data?.entities?.[index] ?? {};
  Inf.forEach((row) => (numbers[row] = Infinity));
  NegInf.forEach((row) => (numbers[row] = -Infinity));
  return numbers;
}

type Samples = Pick<RawSeries, 'times' | 'values'>;

function namedSeries(frame: FrameJson, { field }: Column, samples: Samples): RawSeries {
  const labels = field.labels ?? {};
  const config = field.config ?? {};
  const plain = Object.keys(labels).length > 0 ? formatLabels(labels) : frame.schema?.name || field.name || 'value';
  return { name: config.displayNameFromDS || config.displayName || plain, labels, unit: config.unit, ...samples };
}

/** The rows of each combination of texts as one series, with the texts as labels. */
function splitLong(
  frame: FrameJson,
  { column, texts }: { column: Column; texts: Column[] },
  all: Samples
): RawSeries[] {
  const rows = new Map<string, number[]>();
  const textAt = (text: Column, row: number) => String(frame.data?.values?.[text.index]?.[row] ?? '');
  for (let row = 0; row < all.times.length; row++) {
    const key = JSON.stringify(texts.map((text) => textAt(text, row)));
    const known = rows.get(key);
    known ? known.push(row) : rows.set(key, [row]);
  }
  return [...rows.values()].map((indices) => {
    const added = Object.fromEntries(texts.map((text) => [text.field.name ?? '', textAt(text, indices[0])]));
    const labels = { ...column.field.labels, ...added };
    const samples = {
      times: Float64Array.from(indices, (row) => all.times[row]),
      values: Float64Array.from(indices, (row) => all.values[row]),
    };
    return {
      ...namedSeries(frame, column, samples),
      labels,
      name: `${column.field.name ?? ''} ${formatLabels(labels)}`,
    };
  });
}
