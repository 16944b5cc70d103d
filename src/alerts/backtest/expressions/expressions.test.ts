import fc from 'fast-check';
import type { RuleStep } from '../../spec/grafana/grafanaRule';
import { createExpression, type Value } from '.';
import { createNumber, type Variables } from './value';

const range = { from: 0, to: 60_000 };

function compute(model: Record<string, unknown>, variables: Record<string, Value[]> = {}): Value[] {
  const step = { refId: 'Z', model } as unknown as RuleStep;
  return createExpression(step).compute(new Map(Object.entries(variables)) as Variables, range);
}

const number = (value: number | null, labels = {}) => createNumber(labels, value);
const series = (values: Array<number | null>, labels = {}): Value => ({
  type: 'series',
  labels,
  times: values.map((_, i) => i * 10_000),
  values,
});
const read = (results: Value[]) => results.map(({ values }) => values[0]);
const math = (expression: string, variables: Record<string, Value[]> = {}) =>
  compute({ type: 'math', expression }, variables);

describe('math', () => {
  test.each<[string, number | null]>([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['-2 ** 2', 4],
    ['2 ** 3 ** 2', 64],
    ['10 - 4 - 3', 3],
    ['7 % 4', 3],
    ['-7 % 4', -3],
    ['1 + 1 == 2 && 3 > 2', 1],
    ['!0 || 0', 1],
    ['!5', 0],
    ['0x10', 16],
    ['1.5e3', 1500],
    ['abs(-3) + ceil(1.2) + floor(1.8)', 6],
    ['round(-2.5)', -3],
    ['log(1)', 0],
    ['is_nan(nan())', 1],
    ['is_inf(infn())', 1],
    ['is_null(null())', 1],
    ['is_number(inf())', 0],
    ['is_number(3)', 1],
    ['nan() > 1', NaN],
    ['0 && nan()', 0],
    ['1 || nan()', 1],
    ['nan() || 1', 1],
    ['null() + 1', null],
    ['abs(null())', NaN],
  ])('%s is %s', (expression, expected) => {
    expect(read(math(expression))).toEqual([expected]);
  });

  test.each(['1 +', '(1', 'foo(1)', 'abs()', 'abs(1, 2)', '1 2', '$', 'a"b"', '1 ; 2'])(
    '%s is refused',
    (expression) => {
      expect(() => math(expression)).toThrow();
    }
  );

  test('names of prototypes are no functions and no operators', () => {
    ['constructor(1)', 'toString()', '__proto__(1)'].forEach((text) => expect(() => math(text)).toThrow());
  });

  test('values belong together by equal labels, or where those of one are among those of the other', () => {
    const A = [number(1, { host: 'a' }), number(2, { host: 'b' })];
    const B = [number(10, { host: 'a', disk: 'x' }), number(20, { host: 'c' })];
    expect(math('$A + $B', { A, B })).toEqual([createNumber({ host: 'a', disk: 'x' }, 11)]);
    expect(read(math('$A * 2', { A }))).toEqual([2, 4]);
  });

  test('one value on each side belong together whatever their labels, which are dropped', () => {
    const [joined, ...more] = math('$A - ${B}', { A: [number(5, { a: '1' })], B: [number(3, { b: '1' })] });
    expect([joined, more]).toEqual([createNumber({}, 2), []]);
  });

  test('of two series the points of the same time are combined', () => {
    const B = { ...series([1, 1, 1]), times: [10_000, 20_000, 99_000] };
    const [{ times, values }] = math('$A + $B', { A: [series([1, 2, 3])], B: [B] });
    expect([times, values]).toEqual([
      [10_000, 20_000],
      [3, 4],
    ]);
  });
});

describe('reduce', () => {
  const gappy = [series([4, null, 1, NaN, 7])];
  const reduce = (reducer: string, settings = {}, A = gappy) =>
    read(compute({ type: 'reduce', expression: 'A', reducer, settings }, { A }))[0];

  test.each<[string, number | null, number | null, number | null]>([
    ['sum', NaN, 12, 10],
    ['mean', NaN, 4, 2],
    ['min', NaN, 1, -1],
    ['max', NaN, 7, 7],
    ['count', 5, 3, 5],
    ['last', 7, 7, 7],
    ['median', NaN, 4, 1],
  ])('%s: strict %s, without what is no number %s, with -1 instead %s', (reducer, ...[strict, dropped, replaced]) => {
    expect(reduce(reducer)).toEqual(strict);
    expect(reduce(reducer, { mode: 'dropNN' })).toEqual(dropped);
    expect(reduce(reducer, { mode: 'replaceNN', replaceWithValue: -1 })).toEqual(replaced);
  });

  test('of nothing that is left there is no number', () => {
    const A = [series([NaN, null, Infinity])];
    expect(reduce('max', { mode: 'dropNN' }, A)).toBeNull();
    expect(reduce('count', { mode: 'dropNN' }, A)).toBe(0);
  });

  test('a number stays what it is, and is dropped where it is none', () => {
    expect(reduce('count', {}, [number(9)])).toBe(9);
    expect(reduce('count', { mode: 'dropNN' }, [number(NaN)])).toBeUndefined();
  });

  test('minimum <= median <= maximum, whatever the numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1 }), (values) => {
        const [min, median, max] = ['min', 'median', 'max'].map((one) => Number(reduce(one, {}, [series(values)])));
        expect(min <= median && median <= max).toBe(true);
      })
    );
  });
});

describe('resample', () => {
  const A = [series([1, 3, 5], {})];
  const resample = (downsampler: string, upsampler: string, window: string) =>
    Array.from(compute({ type: 'resample', expression: 'A', downsampler, upsampler, window }, { A })[0].values);

  test('several points in a window become one, and windows without one are filled', () => {
    expect(resample('mean', 'pad', '20s')).toEqual([1, 4, 5, 5]);
    expect(resample('sum', 'fillna', '20s')).toEqual([1, 8, null, null]);
    expect(resample('last', 'backfilling', '5s').slice(0, 5)).toEqual([1, 3, 3, 5, 5]);
  });

  test('what is not known is refused', () => {
    expect(() => resample('mode', 'pad', '10s')).toThrow('not known');
    expect(() => resample('mean', 'pad', '1h')).toThrow('0 points');
  });
});

describe('threshold', () => {
  const flags = (type: string, ...params: number[]) =>
    read(
      compute(
        { type: 'threshold', expression: 'A', conditions: [{ evaluator: { type, params } }] },
        { A: [1, 2, 3, NaN, null].map((value) => number(value)) }
      )
    );

  test.each<[string, number[], Array<number | null>]>([
    ['gt', [2], [0, 0, 1, 0, null]],
    ['gte', [2], [0, 1, 1, 0, null]],
    ['lt', [2], [1, 0, 0, 0, null]],
    ['lte', [2], [1, 1, 0, 0, null]],
    ['eq', [2], [0, 1, 0, 0, null]],
    ['ne', [2], [1, 0, 1, 1, null]],
    ['within_range', [1, 3], [0, 1, 0, 0, null]],
    ['within_range_included', [1, 3], [1, 1, 1, 0, null]],
    ['outside_range', [1, 2], [0, 0, 1, 0, null]],
    ['outside_range_included', [1, 2], [1, 1, 1, 0, null]],
  ])('%s %j', (type, params, expected) => {
    expect(flags(type, ...params)).toEqual(expected);
  });

  test.each([['gt'], ['within_range', 1], ['toString', 1]] as Array<[string, ...number[]]>)(
    '%s %s is refused',
    (type, ...params) => {
      expect(() => flags(type, ...params)).toThrow();
    }
  );
});

describe('classic conditions', () => {
  const condition = (reducer: string, evaluator: object, operator = 'and') => ({
    query: { params: ['A'] },
    reducer: { type: reducer },
    evaluator,
    operator: { type: operator },
  });
  const decide = (conditions: object[], variables: Record<string, Value[]>) =>
    read(compute({ type: 'classic_conditions', conditions }, variables))[0];
  const above = (limit: number) => ({ type: 'gt', params: [limit] });

  test.each<[string, number]>([
    ['avg', 4],
    ['sum', 12],
    ['min', 1],
    ['max', 7],
    ['count', 5],
    ['last', 7],
    ['median', 4],
    ['diff', 3],
    ['diff_abs', 3],
    ['percent_diff', 75],
    ['percent_diff_abs', 75],
    ['count_non_null', 3],
  ])('%s of a series with gaps is %s', (reducer, value) => {
    const A = [series([4, null, 1, NaN, 7])];
    expect(decide([condition(reducer, { type: 'eq', params: [value] })], { A })).toBe(1);
  });

  test('conditions are joined from the first to the last, without precedence', () => {
    const A = [series([5])];
    const list = [condition('last', above(1)), condition('last', above(9), 'or'), condition('last', above(9))];
    expect(decide(list, { A })).toBe(0);
    expect(decide([list[0], { ...list[1], operator: { type: 'logic-or' } }], { A })).toBe(1);
  });

  test('any series is enough; none that has a number is no data, unless that is what is looked for', () => {
    const A = [series([5]), series([50])];
    expect(decide([condition('last', above(20))], { A })).toBe(1);
    expect(decide([condition('last', above(20))], { A: [series([null])] })).toBeNull();
    expect(decide([condition('last', { type: 'no_value', params: [] })], { A: [series([null])] })).toBe(1);
  });
});

test('a step of a type that Grafana does not compute is refused by its letter', () => {
  expect(() => compute({ type: 'sql' })).toThrow('Step Z is of type "sql"');
});
