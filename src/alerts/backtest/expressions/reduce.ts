import { toNumber } from '../../../schema';
import { createNumber, type Expression, type Numbers, type Value } from './value';

type Reducer = (values: Numbers) => number | null;

const isNone = (value: number | null) => value === null || Number.isNaN(value);

/** A reducer of numbers that is NaN as soon as one of them is none. */
const strict =
  (reduce: (values: number[]) => number): Reducer =>
  (values) => {
    const list = Array.from(values);
    return list.some(isNone) ? NaN : reduce(list as number[]);
  };

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
const orNaN = (values: number[], reduce: (a: number, b: number) => number) =>
  values.length === 0 ? NaN : values.reduce((a, b) => reduce(a, b));

/** Reducers of Grafana's reduce and resample expressions, by their names. */
export const reducers: ReadonlyMap<string, Reducer> = new Map<string, Reducer>([
  ['sum', strict(sum)],
  ['mean', strict((values) => sum(values) / values.length)],
  ['min', strict((values) => orNaN(values, Math.min))],
  ['max', strict((values) => orNaN(values, Math.max))],
  ['count', (values) => values.length],
  ['last', (values) => (values.length === 0 ? NaN : values[values.length - 1])],
  ['median', strict(computeMedian)],
]);

/** The middle of some numbers, NaN of none. */
export function computeMedian(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** What is done about null, NaN and infinity. */
interface Mode {
  /** The numbers that are reduced. */
  filter: (values: Numbers) => Numbers;
  /** The result where it would be NaN. */
  instead: number | null;
}

const isNumber = (value: number | null) => value !== null && Number.isFinite(value);

function chooseMode(settings: Record<string, unknown>): Mode {
  if (settings.mode === 'dropNN') {
    return { filter: (values) => Array.from(values).filter(isNumber), instead: null };
  }
  if (settings.mode === 'replaceNN') {
    const replacement = toNumber(settings.replaceWithValue ?? 0);
    return {
      filter: (values) => Array.from(values, (value) => (isNumber(value) ? value : replacement)),
      instead: replacement,
    };
  }
  return { filter: (values) => values, instead: NaN };
}

/** A step's series as one number each. @throws Error where there is no such reducer. */
export function createReduce(of: string, name: string, settings: Record<string, unknown>): Expression {
  const reduce = reducers.get(name);
  if (reduce === undefined) {
    throw new Error(`There is no reducer "${name}". Use one of ${[...reducers.keys()].join(', ')}.`);
  }
  const mode = chooseMode(settings);
  const reduceOne = (value: Value): Value[] => {
    const values = mode.filter(value.values);
    if (value.type === 'series') {
      const result = reduce(values);
      return [createNumber(value.labels, result !== null && Number.isNaN(result) ? mode.instead : result)];
    }
    // What is one number already stays as it is.
    return values.length === 0 ? [] : [createNumber(value.labels, values[0])];
  };
  return { reads: [of], compute: (variables) => (variables.get(of) ?? []).flatMap(reduceOne) };
}
