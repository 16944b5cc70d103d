/** Labels of a series. */
export type Labels = Record<string, string>;

/** Numbers, or null where there is none; NaN is a number that is not known. */
export type Numbers = ArrayLike<number | null>;

/** One result of a step of a rule at one evaluation, as Grafana's expressions know them. */
export interface Value {
  type: 'series' | 'number' | 'scalar';
  labels: Labels;
  /** ms, of a series; empty for one number. */
  times: ArrayLike<number>;
  /** As many as times; exactly one for a number. */
  values: Numbers;
}

/** A number with labels. */
export function createNumber(labels: Labels, value: number | null): Value {
  return { type: 'number', labels, times: [], values: [value] };
}

/** A number that belongs to all labels. */
export function createScalar(value: number | null): Value {
  return { type: 'scalar', labels: {}, times: [], values: [value] };
}

/** The same value with each of its numbers changed. */
export function mapNumbers(value: Value, change: (number: number | null) => number | null): Value {
  return { ...value, values: Array.from(value.values, change) };
}

/** The values of steps so far, by their letters; none where a query had no data. */
export type Variables = ReadonlyMap<string, Value[]>;

/** When a step is computed, ms. */
export interface EvaluatedRange {
  from: number;
  to: number;
}

/** A step that is computed from others. */
export interface Expression {
  /** The letters of the steps that it reads. */
  reads: string[];
  /** @throws Error where Grafana's evaluation would fail, too. */
  compute(variables: Variables, range: EvaluatedRange): Value[];
}
