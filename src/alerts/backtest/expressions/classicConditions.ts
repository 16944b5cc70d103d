import { toText } from '../../../schema';
import { createComparison, readEvaluator } from './compare';
import { computeMedian } from './reduce';
import { readName } from './resample';
import { createNumber, type Expression, type Value, type Variables } from './value';

type Reduce = (numbers: number[], all: number) => number | null;

const orNull = (numbers: number[], reduce: (numbers: number[]) => number) =>
  numbers.length === 0 ? null : reduce(numbers);

const total = (numbers: number[]) => numbers.reduce((sum, value) => sum + value, 0);

/** The change from the oldest to the newest number; 0 for a single one. */
const change =
  (compute: (newest: number, oldest: number) => number): Reduce =>
  (numbers) =>
    orNull(numbers, () => (numbers.length === 1 ? 0 : compute(numbers[numbers.length - 1], numbers[0])));

/** Reducers over a series' numbers without null and NaN; `all` is how many points it has. Null: no data. */
const reducers: ReadonlyMap<string, Reduce> = new Map<string, Reduce>([
  ['avg', (numbers) => orNull(numbers, () => total(numbers) / numbers.length)],
  ['sum', (numbers) => orNull(numbers, total)],
  ['min', (numbers) => orNull(numbers, () => numbers.reduce((a, b) => Math.min(a, b)))],
  ['max', (numbers) => orNull(numbers, () => numbers.reduce((a, b) => Math.max(a, b)))],
  ['count', (_, all) => all],
  ['last', (numbers) => orNull(numbers, () => numbers[numbers.length - 1])],
  ['median', (numbers) => orNull(numbers, computeMedian)],
  ['diff', change((newest, oldest) => newest - oldest)],
  ['diff_abs', change((newest, oldest) => Math.abs(newest - oldest))],
  ['percent_diff', change((newest, oldest) => ((newest - oldest) / Math.abs(oldest)) * 100)],
  ['percent_diff_abs', change((newest, oldest) => Math.abs(((newest - oldest) / oldest) * 100))],
  ['count_non_null', (numbers) => (numbers.length > 0 ? numbers.length : null)],
]);

interface Condition {
  of: string;
  isAnd: boolean;
  /** Ends here where those before it fire. */
  isShort: boolean;
  reduce: Reduce;
  /** Whether a number, or none, meets the condition. */
  meets: (value: number | null) => boolean;
  firesWithoutValue: boolean;
}

interface Outcome {
  isFiring: boolean;
  isNoData: boolean;
}

/** Classic conditions of a step's model: one number without labels, null where there is no data. @throws Error */
export function createClassicConditions({ conditions }: Record<string, unknown>): Expression {
  const list = (Array.isArray(conditions) ? conditions : []).map(readCondition);
  if (list.length === 0) {
    throw new Error('There are no classic conditions. Give at least one.');
  }
  return {
    reads: list.map(({ of }) => of),
    compute(variables) {
      const { isFiring, isNoData } = combineConditions(list, variables);
      return [createNumber({}, isNoData ? null : Number(isFiring))];
    },
  };
}

function readCondition(value: unknown): Condition {
  const { evaluator, operator, query, reducer } = Object(value);
  const name = toText(Object(reducer).type);
  const reduce = reducers.get(name);
  if (reduce === undefined) {
    throw new Error(`There is no reducer "${name}". Use one of ${[...reducers.keys()].join(', ')}.`);
  }
  const read = readEvaluator(evaluator);
  const firesWithoutValue = read.type === 'no_value';
  // Limits of a range may stand in any order here.
  const params = read.type.includes('range') ? [...read.params].sort((a, b) => a - b) : read.params;
  const compare = firesWithoutValue ? undefined : createComparison({ type: read.type, params });
  const join = toText(Object(operator).type);
  return {
    of: readName(Object(query).params?.[0]),
    isAnd: join !== 'or' && join !== 'logic-or',
    isShort: join === 'logic-or',
    reduce,
    meets: (number) => (compare === undefined ? number === null : number !== null && compare(number)),
    firesWithoutValue,
  };
}

/** From the first to the last, without precedence. */
function combineConditions([first, ...rest]: Condition[], variables: Variables): Outcome {
  let outcome = evaluateCondition(first, variables);
  for (const condition of rest) {
    if (outcome.isFiring && condition.isShort) {
      break;
    }
    const next = evaluateCondition(condition, variables);
    const join = (a: boolean, b: boolean) => (condition.isAnd ? a && b : a || b);
    outcome = {
      isFiring: join(outcome.isFiring, next.isFiring),
      isNoData: join(outcome.isNoData, next.isNoData),
    };
  }
  return outcome;
}

function evaluateCondition({ of, reduce, meets, firesWithoutValue }: Condition, variables: Variables): Outcome {
  const values = variables.get(of) ?? [];
  if (values.length === 0 && firesWithoutValue) {
    return { isFiring: true, isNoData: false };
  }
  const numbers = values.map((value) => reduceValue(value, reduce));
  const withoutData = numbers.filter((number) => number === null && !meets(number)).length;
  return { isFiring: numbers.some(meets), isNoData: withoutData === values.length };
}

function reduceValue({ type, values }: Value, reduce: Reduce): number | null {
  if (type !== 'series') {
    return values[0];
  }
  const all = Array.from(values);
  const numbers = all.filter((value): value is number => value !== null && !Number.isNaN(value));
  return all.length === 0 ? null : reduce(numbers, all.length);
}
