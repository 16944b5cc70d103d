import { createMessage } from '../../texts';
import { SourceError, type RawSeries } from '../../queries';
import type { Connection } from '../http/connection';
import { formatLabels } from '../rangeQuery/legend';
import { logLines, malformed, quoteUpstream } from '../http/sourceFailure';
import type { Annotation } from '../reading/readAnnotations';
import { readFrameJson, type FieldJson, type FrameJson } from './frameJson';

const maxQuoteLength = 300;

/** What a data frame holds. */
export interface ReadFrame {
  /** What is said of it. */
  annotations: Annotation[];
  series: RawSeries[];
}

/**
 * Reads a data frame: one series per number field of a wide or multi frame, one per combination of texts of a long frame.
 * A frame without fields or rows has none.
 * @throws SourceError for log lines and for frames without a time and a number field.
 */
export function readFrame(connection: Connection, given: unknown): ReadFrame {
  const frame = readFrameJson(given);
  if (frame === undefined) {
    throw malformed(connection, 'a frame has columns of different lengths, or labels that are no texts');
  }
  return { annotations: frame.notices, series: listSeries(connection, frame) };
}

function listSeries(connection: Connection, frame: FrameJson): RawSeries[] {
  const { fields } = frame;
  if (fields.length === 0) {
    return [];
  }
  if (isLog(frame)) {
    throw logLines(connection);
  }
  const time = fields.find(({ type }) => type === 'time');
  const numbers = fields.filter(({ type }) => type === 'number' || type === 'boolean');
  if (!time || numbers.length === 0) {
    throw notNumeric(connection, fields);
  }
  const texts = fields.filter(({ type }) => type === 'string');
  const times = readTimes(time);
  if (times.includes(NaN)) {
    throw malformed(connection, 'a row has no time');
  }
  return numbers.flatMap((field) => {
    const whole = { times, values: readNumbers(field) };
    return texts.length === 0 ? [nameSeries(frame, field, whole)] : splitLong(field, texts, whole);
  });
}

function isLog({ type, preferredVisualisationType, fields }: FrameJson): boolean {
  const hasLines = fields.length > 2 && fields.some(({ name }) => name === 'Line');
  return type === 'log-lines' || preferredVisualisationType === 'logs' || hasLines;
}

function notNumeric(connection: Connection, fields: FieldJson[]): SourceError {
  const names = fields.map(({ name = '', type = 'unknown' }) => `${name} (${type})`).join(', ');
  const found = quoteUpstream(connection, names, maxQuoteLength);
  return new SourceError('not-numeric', createMessage('source.no-numbers', { name: connection.name, found }), 400);
}

function readTimes({ values, nanos }: FieldJson): Float64Array {
  return Float64Array.from(values, (ms, row) => (typeof ms === 'number' ? ms + Number(nanos[row] ?? 0) / 1e6 : NaN));
}

/** JSON has no NaN and no infinities: Grafana sends null, and their places beside the values. */
function readNumbers({ values, infinite, negativeInfinite }: FieldJson): Float64Array {
  const isNumber = (value: unknown) => typeof value === 'number' || typeof value === 'boolean';
  const numbers = Float64Array.from(values, (value) => (isNumber(value) ? Number(value) : NaN));
  infinite.forEach((row) => (numbers[row] = Infinity));
  negativeInfinite.forEach((row) => (numbers[row] = -Infinity));
  return numbers;
}

type Samples = Pick<RawSeries, 'times' | 'values'>;

function nameSeries(frame: FrameJson, { name, labels, unit, displayName }: FieldJson, samples: Samples): RawSeries {
  const plain = Object.keys(labels).length > 0 ? formatLabels(labels) : (frame.name ?? name ?? 'value');
  return { name: displayName ?? plain, labels, unit, ...samples };
}

/** The rows of each combination of texts as one series, with the texts as labels. */
function splitLong({ name = '', labels, unit }: FieldJson, texts: FieldJson[], all: Samples): RawSeries[] {
  const { groups, firstRows } = groupRows(texts, all.times.length);
  const counts = new Uint32Array(firstRows.length);
  groups.forEach((group) => counts[group]++);
  const series = firstRows.map((row, group): RawSeries => {
    const added = texts.map((text) => [text.name ?? '', readText(text, row)]);
    const own = { ...labels, ...Object.fromEntries(added) };
    const [times, values] = [new Float64Array(counts[group]), new Float64Array(counts[group])];
    return { name: `${name} ${formatLabels(own)}`, labels: own, unit, times, values };
  });
  const filled = new Uint32Array(firstRows.length);
  groups.forEach((group, row) => {
    const { times, values } = series[group];
    times[filled[group]] = all.times[row];
    values[filled[group]++] = all.values[row];
  });
  return series;
}

/** The group of each row, by its combination of texts, and the first row of each group, in their order. */
function groupRows(texts: FieldJson[], count: number): { groups: Uint32Array; firstRows: number[] } {
  let groups = new Uint32Array(count);
  let groupCount = 1;
  for (const text of texts) {
    const ids = new Map<string, number>();
    const joint = new Map<number, number>();
    const before = groupCount;
    groups = groups.map((group, row) => findId(joint, findId(ids, readText(text, row)) * before + group));
    groupCount = joint.size;
  }
  const firstRows: number[] = [];
  groups.forEach((group, row) => group === firstRows.length && firstRows.push(row));
  return { groups, firstRows };
}

/** The number of a key, a new one where it is met first. */
function findId<Key>(ids: Map<Key, number>, key: Key): number {
  const known = ids.get(key);
  if (known !== undefined) {
    return known;
  }
  ids.set(key, ids.size);
  return ids.size - 1;
}

function readText({ values }: FieldJson, row: number): string {
  const value = values[row];
  return typeof value === 'string' ? value : '';
}
