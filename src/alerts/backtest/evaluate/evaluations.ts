import type { TimeRange } from '../../../engine';
import { joinNotices, type Notice } from '../../../texts';
import type { Labels } from '../expressions';

export type { Labels };

/** Evaluations in a row that failed, from the first of them to the one after the last (ms), and why. */
export interface FailedSpan extends TimeRange {
  /** A sentence of whoever did not answer. */
  message: string;
}

/** What one series gave at each evaluation. */
export interface EvaluatedSeries extends WithoutNumber {
  labels: Labels;
  /** One value per evaluation; NaN = the series was not there, or had no number. */
  values: Float64Array;
}

/** Evaluations at which a series was there without a number, ascending; left out where there are none. */
interface WithoutNumber {
  /** Its result was null: no data of this series alone. */
  nulls?: number[];
  /** Its result was NaN. */
  nans?: number[];
}

/** The value that the threshold of one of a rule's parts judges, at each evaluation. */
export interface Evaluations {
  /** Name of the part; '' for a rule of one part. */
  part: string;
  /** Time of the first evaluation, and between evaluations, ms. */
  start: number;
  interval: number;
  count: number;
  series: EvaluatedSeries[];
  /** Those that have no value because they failed; absent where none did. */
  failed?: FailedSpan[];
  /** Names of the series over the limit, which were not read; absent where all were. */
  leftOut?: string[];
  /** What the sources say of their answers; absent where they say nothing. */
  sourceNotices?: Notice[];
}

/** The same as JSON: null = the series was not there; infinity as a text. */
export interface PlainEvaluations extends Omit<Evaluations, 'series'> {
  series: Array<WithoutNumber & { labels: Labels; values: Array<number | string | null> }>;
}

export function toPlainEvaluations({ series, ...rest }: Evaluations): PlainEvaluations {
  const plain = (value: number) => (Number.isNaN(value) ? null : Number.isFinite(value) ? value : String(value));
  return { ...rest, series: series.map((one) => ({ ...one, values: Array.from(one.values, plain) })) };
}

export function fromPlainEvaluations({ series, ...rest }: PlainEvaluations): Evaluations {
  const read = (value: number | string | null) => (value === null ? NaN : Number(value));
  return { ...rest, series: series.map((one) => ({ ...one, values: Float64Array.from(one.values, read) })) };
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
    chunk.series.forEach((piece) => {
      const key = labelsKey(piece.labels);
      const whole = series.get(key) ?? { labels: piece.labels, values: new Float64Array(count).fill(NaN) };
      whole.values.set(piece.values, offset);
      series.set(key, { ...whole, ...joinWithoutNumber(whole, piece, offset) });
    });
    offset += chunk.count;
  });
  const failed = chunks.flatMap((chunk) => chunk.failed ?? []);
  return {
    ...head,
    count,
    series: [...series.values()],
    ...(failed.length > 0 && { failed }),
    ...joinLeftOut(chunks),
    ...joinSourceNotices(chunks),
  };
}

/** The most that were left out at a time: over a long range series come and go. */
export function joinLeftOut(some: Array<Pick<Evaluations, 'leftOut'>>): Pick<Evaluations, 'leftOut'> {
  const [{ leftOut = [] } = {}] = [...some].sort((a, b) => (b.leftOut?.length ?? 0) - (a.leftOut?.length ?? 0));
  return leftOut.length === 0 ? {} : { leftOut };
}

/** What the sources say of any of these, each once. */
export function joinSourceNotices(some: Array<Pick<Evaluations, 'sourceNotices'>>): Pick<Evaluations, 'sourceNotices'> {
  const all = some.reduce<Notice[]>((joined, { sourceNotices = [] }) => joinNotices(joined, sourceNotices), []);
  return all.length === 0 ? {} : { sourceNotices: all };
}

/** Evaluations without a number, those of a later piece after those so far. */
function joinWithoutNumber(whole: WithoutNumber, piece: WithoutNumber, offset: number): WithoutNumber {
  const join = (some: number[] = [], more: number[] = []) => [
    ...some,
    ...more.map((evaluation) => evaluation + offset),
  ];
  const [nulls, nans] = [join(whole.nulls, piece.nulls), join(whole.nans, piece.nans)];
  return { ...(nulls.length > 0 && { nulls }), ...(nans.length > 0 && { nans }) };
}
