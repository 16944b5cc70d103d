import type { Connection } from '../http/connection';
import { malformed, notLines } from '../http/sourceFailure';
import { readMilliseconds, readNanoseconds, type Instant } from '../logs/instant';
import { cleanLine } from '../logs/lineText';
import type { ArrivedLine } from '../logs/newestLines';
import type { Annotation } from '../reading/readAnnotations';
import { readFrameJson, type FieldJson, type FrameJson } from './frameJson';
import { createLabelReader } from './logLabels';

/** What a data frame has of a log. */
export interface LogFrame {
  annotations: Annotation[];
  lines: ArrivedLine[];
  /** Bytes that the source went through, where it says so. */
  bytes: number | undefined;
}

/** What Grafana's own data source calls the bytes that Loki went through. */
const bytesStat = 'Summary: total bytes processed';
/** The field of the text, by the names of Grafana's contract of log lines, of its Loki before that, and of usual documents. */
const bodyNames = ['body', 'Line', 'line', 'message', 'msg', 'log', '@message', '_msg'];
const timeNames = ['timestamp', 'Time', '@timestamp'];
/** Fields that are no text of a line. */
const otherNames = ['id', '_id', '_index', '_type', 'tsNs', 'level', 'severity', 'labels', 'labelTypes', 'sort'];
/** A whole document as text, where nobody says which of its fields is the line. */
const documentName = '_source';

/**
 * Reads a data frame of log lines, by Grafana's contract of them, or as its Loki and Elasticsearch data sources send them.
 * @throws SourceError for numbers, and for frames without a time and a text.
 */
export function readLogFrame(connection: Connection, given: unknown): LogFrame {
  const frame = readFrameJson(given);
  if (frame === undefined) {
    throw malformed(connection, 'a frame has columns of different lengths, or labels that are no texts');
  }
  const bytes = frame.stats.get(bytesStat);
  const lines = frame.fields.length === 0 ? [] : readLines(connection, frame);
  return { annotations: frame.notices, lines, bytes: bytes !== undefined && bytes >= 0 ? bytes : undefined };
}

function readLines(connection: Connection, { fields }: FrameJson): ArrivedLine[] {
  const times = fields.filter(({ type }) => type === 'time');
  const time = findNamed(times, timeNames) ?? times[0];
  const body = findBody(fields);
  if (!time || !body) {
    throw fields.some(({ type }) => type === 'number')
      ? notLines(connection)
      : malformed(connection, 'a frame has no time and no text of lines');
  }
  const readTime = createTimeReader(connection, time, findNamed(fields, ['tsNs']));
  const readLabels = createLabelReader(fields, body);
  return body.values.flatMap((text, row) =>
    typeof text === 'string' ? [{ ...readTime(row), text: cleanLine(text), ...readLabels(row) }] : []
  );
}

function findBody(fields: FieldJson[]): FieldJson | undefined {
  const texts = fields.filter(({ type, name = '' }) => type === 'string' && !otherNames.includes(name));
  const document = texts.find(({ name }) => name === documentName);
  const first = texts.find((field) => field !== document);
  return findMoved(fields) ?? findNamed(texts, bodyNames) ?? document ?? first;
}

/** Elasticsearch's fields are in the order of their names, apart from the time and the text that its settings name, which come first. */
function findMoved(fields: FieldJson[]): FieldJson | undefined {
  const [, second, third] = fields;
  const hasDocument = fields.some(({ name }) => name === documentName);
  const isMoved = hasDocument && second?.type === 'string' && (second.name ?? '') > (third?.name ?? '');
  return isMoved ? second : undefined;
}

function findNamed(fields: FieldJson[], names: string[]): FieldJson | undefined {
  return names.map((name) => fields.find((field) => field.name === name)).find((field) => field !== undefined);
}

/** The exact time of a row: from Loki's own field of nanoseconds, or else ms and what the frame says beside them. */
function createTimeReader(connection: Connection, { values, nanos }: FieldJson, exact: FieldJson | undefined) {
  return (row: number): Instant => {
    const written = exact?.values[row];
    const read = typeof written === 'string' ? readNanoseconds(written) : readMilliseconds(values[row], nanos[row]);
    if (!read) {
      throw malformed(connection, 'a line has no time');
    }
    return read;
  };
}
