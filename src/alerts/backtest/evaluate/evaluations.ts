import type { TimeRange } from '../../../engine';

export type Labels = Record<string, string>;

/** Evaluations in a row that failed, from the first of them to the one after the last (ms), and why. */
export interface FailedSpan extends TimeRange {
  /** A sentence of whoever did not answer. */
  message: string;
}

/** The value that the threshold of one of a rule's parts judges, at each evaluation. */
export interface Evaluations {
  /** Name of the part; '' for a rule of one part. */
  part: string;
  /** Time of the first evaluation, and between evaluations, ms. */
  start: number;
  interval: number;
  count: number;
  /** One value per evaluation; NaN = the series was not there. */
  series: Array<{ labels: Labels; values: Float64Array }>;
  /** Those that have no value because they failed; absent where none did. */
  failed?: FailedSpan[];
}

/** The same as JSON: null = the series was not there. */
export interface PlainEvaluations extends Omit<Evaluations, 'series'> {
  series: Array<{ labels: Labels; values: Array<number | null> }>;
}

export function toPlainEvaluations({ series, ...rest }: Evaluations): PlainEvaluations {
  const plain = (values: Float64Array) => Array.from(values, (value) => (Number.isNaN(value) ? null : value));
  return { ...rest, series: series.map(({ labels, values }) => ({ labels, values: plain(values) })) };
}

export function fromPlainEvaluations({ series, ...rest }: PlainEvaluations): Evaluations {
  const read = (values: Array<number | null>) => Float64Array.from(values, (value) => value ?? NaN);
  return { ...rest, series: series.map(({ labels, values }) => ({ labels, values: read(values) })) };
}

/** A set of labels as a key: the same whatever their order. */
export function labelsKey(labels: Labels): string {
  return JSON.stringify(Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Evaluations of one rule over ranges that follow one another, as one: each chunk lists the parts in the same order. */
export function joinEvaluations(chunks: Evaluations[][]): Evaluations[] {
  const [first = []] = chunks;
  return first.map((head, part) =>
    joinPart(
      head,
      chunks.map((chunk) => chunk[part])
    )
  );
}

function joinPart(head: Evaluations, chunks: Evaluations[]): Evaluations {
  const count = chunks.reduce((sum, chunk) => sum + chunk.count, 0);
  const series = new Map<string, Evaluations['series'][number]>();
  let offset = 0;
  chunks.forEach((chunk) => {
    chunk.series.forEach(({ labels, values }) => {
      const key = labelsKey(labels);
      const whole = series.get(key) ?? { labels, values: new Float64Array(count).fill(NaN) };
      whole.values.set(values, offset);
      series.set(key, whole);
    });
    offset += chunk.count;
  });
  const failed = chunks.flatMap((chunk) => chunk.failed ?? []);
  return { ...head, count, series: [...series.values()], ...(failed.length > 0 && { failed }) };
}
