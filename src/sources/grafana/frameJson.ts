import type { Annotation } from '../reading/readAnnotations';

/** Grafana's data frame JSON, as much of it as series need. */
export interface FrameJson {
  name?: string;
  /** What it holds, and how it is meant to be shown. */
  type?: string;
  preferredVisualisationType?: string;
  notices: Annotation[];
  /** What the source counted, by the names that it gives. */
  stats: Map<string, number>;
  fields: FieldJson[];
}

/** One column. */
export interface FieldJson {
  name?: string;
  type?: string;
  labels: Record<string, string>;
  unit?: string;
  displayName?: string;
  values: unknown[];
  /** What is added to times, nanoseconds, by row. */
  nanos: unknown[];
  /** Rows of numbers that JSON does not have. */
  infinite: number[];
  negativeInfinite: number[];
}

/** Reads a frame; undefined where it has no columns of one length, or labels that are no texts. */
export function readFrameJson(given: unknown): FrameJson | undefined {
  const { schema, data } = toRecord(given);
  const { name, meta, fields } = toRecord(schema);
  const { values, entities, nanos } = toRecord(data);
  const { type, preferredVisualisationType, notices, stats } = toRecord(meta);
  const columns = toList(values);
  const read = toList(fields).map((field, i) =>
    readField(field, { values: columns[i], entities: toList(entities)[i], nanos: toList(nanos)[i] })
  );
  const [first] = read;
  const isTable =
    Array.isArray(fields ?? []) && read.every((field) => field && field.values.length === first?.values.length);
  return isTable && (columns.length === read.length || read.length === 0)
    ? {
        name: toText(name),
        type: toText(type),
        preferredVisualisationType: toText(preferredVisualisationType),
        notices: toList(notices).flatMap(readNotice),
        stats: new Map(toList(stats).flatMap(readStat)),
        fields: read as FieldJson[],
      }
    : undefined;
}

function readField(
  field: unknown,
  { values, entities, nanos }: { values: unknown; entities: unknown; nanos: unknown }
): FieldJson | undefined {
  const { name, type, labels, config } = toRecord(field);
  const { unit, displayName, displayNameFromDS } = toRecord(config);
  const { Inf, NegInf } = toRecord(entities);
  const own = toRecord(labels);
  return Array.isArray(values) && Object.values(own).every((label) => typeof label === 'string')
    ? {
        name: toText(name),
        type: toText(type),
        labels: own as Record<string, string>,
        unit: toText(unit),
        displayName: toText(displayNameFromDS) ?? toText(displayName),
        values,
        nanos: toList(nanos),
        infinite: toList(Inf).filter(isRow),
        negativeInfinite: toList(NegInf).filter(isRow),
      }
    : undefined;
}

function readNotice(notice: unknown): Annotation[] {
  const { severity, text } = toRecord(notice);
  const read = severity === 'warning' || severity === 'error' ? severity : 'info';
  return typeof text === 'string' ? [{ severity: read, text }] : [];
}

function readStat(stat: unknown): Array<[string, number]> {
  const { displayName, value } = toRecord(stat);
  return typeof displayName === 'string' && typeof value === 'number' ? [[displayName, value]] : [];
}

function isRow(value: unknown): value is number {
  return Number.isInteger(value);
}

function toRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function toList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** An empty text says no more than none. */
function toText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
