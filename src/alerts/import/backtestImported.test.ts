import { minute } from '../../engine';
import type { RawSeries } from '../../queries';
import { readRules, toEvaluable, type ImportedRule } from '.';
import { backtestAnyRule } from '../backtest/backtestAnyRule';
import type { ReadSamples } from '../backtest/evaluate/evaluateDeps';

const second = 1000;
const range = { from: 0, to: 60 * minute };

type ValueAt = (time: number, step: number) => number | undefined;

/** Series by their label `s`, sampled at every step. */
function source(series: Record<string, ValueAt>, asked: number[] = []): ReadSamples {
  return async ({ from, to, step }) => {
    const answered = Object.entries(series).flatMap(([name, valueAt]): RawSeries[] => {
      asked.push(step);
      const rows: Array<[number, number]> = [];
      for (let time = from; time <= to; time += step) {
        const value = valueAt(time, step);
        value !== undefined && rows.push([time, value]);
      }
      const [times, values] = [0, 1].map((column) => Float64Array.from(rows, (row) => row[column]));
      return rows.length === 0 ? [] : [{ name, labels: { __name__: 'm', s: name }, times, values }];
    });
    return { series: answered, notices: [] };
  };
}

async function backtest(rule: ImportedRule, readSamples: ReadSamples) {
  const evaluable = toEvaluable(rule);
  if (!evaluable.ok) {
    throw new Error(evaluable.reason.code);
  }
  const transport = {
    readSamples,
    readHistory: () => Promise.reject(new Error('no history')),
    executor: { run: () => Promise.reject(new Error('no engine')) },
  };
  return backtestAnyRule(evaluable.rule, { range, incidents: [] }, transport);
}

const readOne = (document: object) => readRules(JSON.stringify(document)).rules[0];
const spans = (alerts: Array<{ labels: object; from: number; to: number }>) =>
  alerts.map(({ labels, from, to }) => [labels, from / minute, to / minute]);

describe('rules that Prometheus evaluates', () => {
  const rule = (fields: object = {}, group: object = {}) =>
    readOne({ groups: [{ name: 'g', interval: '1m', ...group, rules: [{ alert: 'A', expr: 'm > 5', ...fields }] }] });
  /** There from minute `from` until before minute `to`. */
  const between =
    (from: number, to: number): ValueAt =>
    (time) =>
      time >= from * minute && time < to * minute ? 9 : undefined;

  test('every series is an alert by its labels, without the name of the metric, from its first evaluation to its last', async () => {
    const { alerts } = await backtest(rule(), source({ a: between(10, 15), b: between(12, 13) }));
    expect(spans(alerts)).toEqual([
      [{ s: 'a' }, 10, 15],
      [{ s: 'b' }, 12, 13],
    ]);
  });

  test('it fires after `for`, anew after each gap, and stays for keep_firing_for', async () => {
    const waits = rule({ for: '5m', keep_firing_for: '3m' });
    const { alerts } = await backtest(waits, source({ a: between(10, 14), b: between(20, 27) }));
    expect(spans(alerts)).toEqual([[{ s: 'b' }, 25, 30]]);
  });

  test('a series that is NaN is there', async () => {
    const { alerts } = await backtest(rule(), source({ a: (time) => (time === 7 * minute ? NaN : undefined) }));
    expect(spans(alerts)).toEqual([[{ s: 'a' }, 7, 8]]);
  });

  test('labels of the rule replace those of the series; one that holds the value makes an alert of each value', async () => {
    const labelled = rule({ labels: { s: '', of: '{{ $labels.s }}', value: '{{ $value }}' } });
    const { alerts } = await backtest(
      labelled,
      source({ a: (time) => (time < 2 * minute ? time / minute : undefined) })
    );
    expect(spans(alerts)).toEqual([
      [{ of: 'a', value: '0' }, 0, 1],
      [{ of: 'a', value: '1' }, 1, 2],
    ]);
  });

  test('two series of the same labels are an error, as in Prometheus, and no alert', async () => {
    const { alerts, report } = await backtest(
      rule({ labels: { s: 'x' } }),
      source({ a: between(0, 3), b: between(0, 3) })
    );
    expect(alerts).toEqual([]);
    expect(report.failed.spans).toMatchObject([
      { from: 0, to: 3 * minute, message: expect.stringContaining('same labels') },
    ]);
  });

  test('without a series all is well: that is no time without data', async () => {
    const { report } = await backtest(rule(), source({}));
    expect([report.noData.share, report.noData.pages, report.episodes]).toEqual([0, 0, []]);
  });

  test('evaluations are at the offset of their group, and look back by its query offset', async () => {
    const own = rule({}, { query_offset: '2m' });
    const shifted = { ...own, timing: { ...own.timing, offset: 7 * second } };
    const { alerts } = await backtest(shifted, source({ a: between(10, 11) }));
    expect(spans(alerts)).toEqual([[{ s: 'a' }, 12 + 7 / 60, 13 + 7 / 60]]);
  });

  test('an alert that fires again within 15 min has flapped', async () => {
    const on = (time: number) => [10, 20, 50].some((at) => time === at * minute);
    const { report } = await backtest(rule(), source({ a: (time) => (on(time) ? 9 : undefined) }));
    expect([report.episodes.length, report.flaps]).toEqual([3, 1]);
  });
});

describe('rules that Grafana evaluates', () => {
  const expression = (refId: string, model: object) => ({ refId, datasourceUid: '__expr__', model });
  const query = (model: object = {}) => ({
    refId: 'A',
    datasourceUid: 'p',
    relativeTimeRange: { from: 600, to: 0 },
    model: { expr: 'm', instant: true, ...model },
  });
  const above = (limit: number, more: object = {}) =>
    expression('C', {
      type: 'threshold',
      expression: 'A',
      conditions: [{ evaluator: { type: 'gt', params: [limit] }, ...more }],
    });
  /** Evaluated at whole minutes. */
  const rule = (fields: object): ImportedRule => {
    const read = readOne({
      title: 'g',
      folderUid: 'f',
      interval: 60,
      rules: [{ title: 'A', condition: 'C', data: [query(), above(5)], ...fields }],
    });
    return { ...read, timing: { ...read.timing, offset: 0 } };
  };
  const at =
    (values: Record<number, number | undefined>, usual: number | undefined = 1): ValueAt =>
    (time) => {
      const minutes = time / minute;
      return minutes in values ? values[minutes] : usual;
    };

  test('a recovery threshold ends an alert only beyond it', async () => {
    const data = [query(), above(5, { unloadEvaluator: { type: 'lt', params: [3] } })];
    const { alerts } = await backtest(rule({ data }), source({ a: at({ 10: 9, 11: 4, 12: 4, 13: 2, 14: 4 }) }));
    expect(spans(alerts)).toEqual([[{ __name__: 'm', s: 'a' }, 10, 13]]);
  });

  test('steps are computed in the order of what they read, whatever the order in which they stand', async () => {
    const math = expression('C', { type: 'math', expression: '$B * 2 > 10' });
    const reduce = expression('B', { type: 'reduce', expression: 'A', reducer: 'last' });
    const { alerts } = await backtest(rule({ data: [math, reduce, query()] }), source({ a: at({ 10: 6 }) }));
    expect(spans(alerts)).toEqual([[{ __name__: 'm', s: 'a' }, 10, 11]]);
  });

  test("a query over a range gives what lies in the range, on Grafana's grid", async () => {
    const asked: number[] = [];
    const reduce = expression('B', { type: 'reduce', expression: 'A', reducer: 'max' });
    const math = expression('C', { type: 'math', expression: '$B > 5' });
    const data = [query({ instant: false, range: true, interval: '30s' }), reduce, math];
    const { alerts } = await backtest(rule({ data }), source({ a: at({ 10: 9 }) }, asked));
    expect(spans(alerts)).toEqual([[{ __name__: 'm', s: 'a' }, 10, 21]]);
    expect(new Set(asked)).toEqual(new Set([30 * second]));
  });

  test.each([
    ['count', second],
    ['max', 6 * second],
  ])('%s of a range is read with a step of %s ms', async (reducer, step) => {
    const asked: number[] = [];
    const reduce = expression('B', { type: 'reduce', expression: 'A', reducer });
    const math = expression('C', { type: 'math', expression: '$B > 1000' });
    await backtest(
      rule({ data: [query({ instant: false, range: true }), reduce, math] }),
      source({ a: at({}) }, asked)
    );
    expect(new Set(asked)).toEqual(new Set([step]));
  });

  test('a series that is gone is resolved after the evaluations that the rule says', async () => {
    const gone = source({ a: (time) => (time < 10 * minute ? 9 : undefined), b: () => 1 });
    const ends = async (missingSeriesEvalsToResolve?: number) =>
      (await backtest(rule({ missingSeriesEvalsToResolve }), gone)).alerts.map(({ to }) => to / minute);
    expect([await ends(), await ends(5)]).toEqual([[11], [14]]);
  });

  test.each<[state: string, alerts: Array<[cause: string, from: number, to: number]>, pages: number]>([
    [
      'NoData',
      [
        ['condition', 9, 11],
        ['no data', 10, 14],
      ],
      1,
    ],
    ['Alerting', [['condition', 9, 14]], 0],
    ['OK', [['condition', 9, 10]], 0],
    ['KeepLast', [['condition', 9, 14]], 0],
  ])('without data while it fires, and noData %s', async (noDataState, expected, pages) => {
    const gap = source({ a: at({ 9: 9, 10: undefined, 11: undefined, 12: undefined, 13: undefined }) });
    const { alerts, report } = await backtest(rule({ noDataState }), gap);
    expect(alerts.map(({ cause, from, to }) => [cause, from / minute, to / minute])).toEqual(expected);
    expect(report.noData.pages).toBe(pages);
  });

  test('classic conditions are one alert without labels', async () => {
    const condition = { query: { params: ['A'] }, reducer: { type: 'last' }, evaluator: { type: 'gt', params: [5] } };
    const data = [query(), expression('C', { type: 'classic_conditions', conditions: [condition] })];
    const { alerts } = await backtest(rule({ data }), source({ a: at({ 10: 9 }), b: at({ 10: 9 }) }));
    expect(spans(alerts)).toEqual([[{}, 10, 11]]);
  });

  test('a condition that is a series fails at every evaluation, with the reason', async () => {
    const data = [query({ instant: false, range: true })];
    const { report } = await backtest(rule({ data, condition: 'A' }), source({ a: at({}) }));
    expect(report.failed).toMatchObject({ share: 1, spans: [{ message: expect.stringContaining('Reduce it') }] });
  });
});

describe('what cannot be backtested is refused with its reason', () => {
  const query = (model: object) => ({ refId: 'A', datasourceUid: 'x', model });
  test.each<[string, object[], string]>([
    ['another source', [query({ rawSql: 'SELECT 1', datasource: { type: 'mysql' } })], 'import.other-source'],
    ['a variable', [query({ expr: 'm{a="$job"}' })], 'import.variable'],
    ['an unknown expression', [{ ...query({ type: 'sql' }), datasourceUid: '__expr__' }], 'import.not-evaluable'],
  ])('%s', (_, data, code) => {
    const rule = readOne([{ title: 'A', condition: 'A', data }]);
    expect(toEvaluable(rule)).toMatchObject({ ok: false, reason: { code } });
  });

  test('a language that nobody answers', () => {
    const rule = readOne({
      groups: [{ name: 'g', rules: [{ alert: 'A', expr: 'sum(rate({a="b"} |= "c" [1m])) > 1' }] }],
    });
    expect(toEvaluable(rule, ['promql'])).toMatchObject({ ok: false, reason: { code: 'import.no-source' } });
    expect(toEvaluable(rule).ok).toBe(true);
  });

  test('steps that read one another in a circle', async () => {
    const step = (refId: string, expression: string) => ({
      refId,
      datasourceUid: '__expr__',
      model: { type: 'math', expression },
    });
    const rule = readOne([{ title: 'A', condition: 'A', data: [step('A', '$B'), step('B', '$A')] }]);
    await expect(backtest(rule, source({}))).rejects.toThrow('in a circle');
  });
});
