import { ruleUid } from '../spec/ruleUid';
import { checkRules } from '../check/checkRule';
import type { QueryStatistics, SeriesStatistics } from '../backtest';
import type { FoundQuery } from './foundQuery';
import type { BacktestedQuery } from './suggestion';
import { rankSuggestions } from './rankSuggestions';

const options = { folder: 'Shop', group: 'proposed', foresight: 'foresight', source: 'prom', within: 300_000 };

const usual: SeriesStatistics = {
  name: 'one',
  labels: {},
  observations: 4000,
  lowest: 10,
  highest: 60,
  median: 30,
  last: 35,
  perDay: 0.1,
  mase: 0.5,
  coverage: 0.95,
};

function statistics(...series: Array<Partial<SeriesStatistics>>): QueryStatistics {
  return { days: 28, series: series.map((one) => ({ ...usual, ...one })), notices: [] };
}

function backtested(expr: string, known = statistics({}), more: Partial<FoundQuery> = {}): BacktestedQuery {
  const query = { title: expr, source: { uid: '' }, query: { refId: 'A', expr, range: true }, limits: [], ...more };
  return { query, result: { ok: true, statistics: known, observed: [] } };
}

const ruleFor = (...args: Parameters<typeof backtested>) =>
  rankSuggestions([backtested(...args)], options).suggestions[0].rule;
const reasonFor = (...args: Parameters<typeof backtested>) =>
  rankSuggestions([backtested(...args)], options).skipped[0].reason;

const rate = 'sum(rate(http_requests_total[5m]))';

describe('the kind of a proposed rule', () => {
  test('a share of errors is watched for values that are unusually high', () => {
    const errors = 'sum(rate(http_requests_total{status=~"5.."}[5m])) / sum(rate(http_requests_total[5m]))';
    const rule = ruleFor(errors, statistics({ highest: 0.4 }), { unit: 'percentunit' });
    expect(rule).toMatchObject({ kind: 'anomaly', direction: 'up' });
  });

  test('traffic is watched on both sides', () => {
    expect(ruleFor(rate)).toMatchObject({ kind: 'anomaly', direction: 'both' });
  });

  test.each([
    ['histogram_quantile(0.95, sum by (le) (rate(http_request_duration_seconds_bucket[5m])))', undefined],
    ['queue_depth', undefined],
    ['process_resident_memory_bytes', 'bytes'],
    ['http_wait', 's'],
  ])('%s is trouble only where it is high', (expr, unit) => {
    expect(ruleFor(expr, statistics({}), { unit })).toMatchObject({ kind: 'anomaly', direction: 'up' });
  });

  test.each([
    ['rate(node_interrupts_x[5m]) > 1500', 'a number and a word that hold others'],
    ['sum(rate(requests[5m])) by (route, path)', 'no failure'],
    ['a{route="/x"}', 'a path'],
  ])('%s is watched on both sides: %s', (expr) => {
    expect(ruleFor(expr)).toMatchObject({ direction: 'both' });
  });

  test('free memory is trouble only where it is little', () => {
    expect(ruleFor('node_memory_MemAvailable_bytes', statistics({}), { unit: 'bytes' })).toMatchObject({
      direction: 'down',
    });
  });

  test('a limit that the values are usually beyond gives way to the next one', () => {
    const known = statistics({ lowest: 91, highest: 94, median: 93, last: 93, perDay: 0 });
    const limits = [{ value: 90, crossing: 'above', from: 'threshold' } as const];
    expect(ruleFor('ram_used', known, { unit: 'percent', limits })).toMatchObject({ limit: 95, crossing: 'above' });
  });

  test('a percentage that may be dangerous on either side has no limit', () => {
    expect(ruleFor('rooms', statistics({ perDay: 0 }), { unit: 'percent' })).toMatchObject({
      kind: 'anomaly',
      direction: 'both',
    });
  });

  test.each([
    ['errors_ratio', 'percentunit'],
    ['http_request_duration_seconds', 's'],
  ])('%s has no limit that a forecast comes to', (expr, unit) => {
    const limits = [{ value: 50, crossing: 'above', from: 'threshold' } as const];
    expect(ruleFor(`${expr} / ${expr}`, statistics({ perDay: 0 }), { unit, limits })).toMatchObject({
      kind: 'anomaly',
      direction: 'up',
    });
  });

  test('a gauge that trends to its limit has a runway', () => {
    const disk = statistics({ lowest: 20, highest: 75, last: 75, perDay: 2 }, { perDay: 0 });
    const rule = ruleFor('used', disk, { unit: 'percent', limits: [{ value: 90, from: 'given' }] });
    expect(rule).toMatchObject({ kind: 'runway', limit: 90, crossing: 'above', fires: { within: '3d' } });
  });

  test('what falls to its limit has a runway below', () => {
    const free = statistics({ lowest: 25, highest: 80, last: 25, perDay: -2 });
    expect(ruleFor('free', free, { limits: [{ value: 10, from: 'given' }] })).toMatchObject({
      kind: 'runway',
      crossing: 'below',
    });
  });

  test('a utilisation without a trend is compared with its limit some hours ahead', () => {
    expect(ruleFor('cpu', statistics({ perDay: 0 }), { unit: 'percent', limits: [] })).toMatchObject({
      kind: 'forecastBreach',
      limit: 95,
      crossing: 'above',
    });
  });

  test.each([
    ['cpu_usage', [], /rises to 95 within four hours: nearly all there is, since no limit is drawn/],
    ['cpu_idle', [], /falls to 5 within four hours: nearly nothing, since no limit is drawn/],
    ['cpu_idle', [{ value: 8, from: 'threshold' }], /falls to 8 within four hours: a threshold of the panel\.$/],
  ] as Array<[string, FoundQuery['limits'], RegExp]>)(
    '%s with the limits %j: the reason says which and why',
    (...[expr, limits, reason]) => {
      const found = backtested(expr, statistics({ perDay: 0 }), { unit: 'percent', limits });
      expect(rankSuggestions([found], options).suggestions[0].reason).toMatch(reason);
    }
  );

  test('like series are compared with each other, however badly each can be predicted', () => {
    const peers = statistics({ mase: 2 }, { mase: 2, median: 31 }, { mase: 2, median: 33 }, { mase: 2, median: 35 });
    expect(ruleFor('sum by (pod) (rate(x_total[5m]))', peers)).toMatchObject({ kind: 'outlier' });
  });

  test('an alert on a straight line has a runway that looks as far ahead', () => {
    const limits = [{ value: 0, crossing: 'below', from: 'given' } as const];
    expect(ruleFor('free', statistics({}), { limits, alert: { ahead: 14_400_000 } })).toMatchObject({
      kind: 'runway',
      limit: 0,
      crossing: 'below',
      fires: { within: '4h' },
    });
  });

  test('an alert on absent data is a rule about missing data, whatever its values', () => {
    const flat = statistics({ lowest: 1, highest: 1, median: 1, last: 1 });
    expect(ruleFor('up', flat, { alert: { absent: { within: 1_800_000 } } })).toMatchObject({
      kind: 'missing',
      what: 'missing',
      within: '30m',
    });
  });

  test('series of different levels are watched one by one', () => {
    expect(ruleFor(rate, statistics({ median: 1 }, {}, {}, { median: 90 }))).toMatchObject({ kind: 'anomaly' });
  });
});

test('a gauge that is named like a part of a histogram, but falls, is no counter', () => {
  expect(ruleFor('replica_count', statistics({}))).toMatchObject({ kind: 'anomaly' });
});

describe('what is skipped', () => {
  test.each([
    ['http_requests_total', statistics({}), /counter.*rate\(\)/],
    ['sum(http_duration_count)', statistics({ last: 60 }), /counter.*rate\(\)/],
    [rate, statistics({ mase: 1.2 }), /no better than repeating the last season \(MASE 1\.20/],
    [rate, statistics({ mase: NaN }), /could not be tested/],
    [rate, statistics({ lowest: 7, highest: 7, last: 7 }), /never changed from 7/],
    [rate, statistics(), /no data/],
    [rate, { ...statistics(), notices: ['The series has 2 usable points.'] }, /2 usable points/],
  ])('%s: the reason is told', (expr, known, reason) => {
    expect(reasonFor(expr, known)).toMatch(reason);
  });

  test('where there is no data, variables without a value are named', () => {
    const { query, result } = backtested(rate, statistics());
    const { skipped } = rankSuggestions([{ query: { ...query, hint: '$host has no value here.' }, result }], options);
    expect(skipped[0].reason).toBe('The query has no data. $host has no value here.');
  });

  test('a query that failed keeps its message, and its neighbours their rules', () => {
    const failed: BacktestedQuery = { ...backtested('bad('), result: { ok: false, message: 'It cannot be parsed.' } };
    const { suggestions, skipped } = rankSuggestions([failed, backtested(rate)], options);
    expect(skipped).toEqual([{ title: 'bad(', expr: 'bad(', reason: 'It cannot be parsed.' }]);
    expect(suggestions).toHaveLength(1);
  });

  test('a query of two panels has one rule', () => {
    const second = backtested(rate, statistics({}), { title: 'Again' });
    const { suggestions, skipped } = rankSuggestions([backtested(rate), second], options);
    expect(suggestions).toHaveLength(1);
    expect(skipped[0]).toMatchObject({ title: 'Again', reason: `The same query as "${rate}".` });
  });
});

describe('suggestions', () => {
  test('come the best predicted query first', () => {
    const { suggestions } = rankSuggestions(
      [backtested('a', statistics({ mase: 0.8 })), backtested('b', statistics({ mase: 0.2 }))],
      options
    );
    expect(suggestions.map(({ mase }) => mase)).toEqual([0.2, 0.8]);
  });

  test('can be written together as they are: names are unique, one interval for each group', () => {
    const same = { title: 'CPU' };
    const { suggestions } = rankSuggestions(
      [
        backtested('a', statistics({}), same),
        backtested('b', statistics({}), same),
        backtested('cpu', statistics({ perDay: 0 }), { unit: 'percent' }),
        backtested('d', statistics({ lowest: 20, highest: 75, last: 75, perDay: 2 }), {
          unit: 'percent',
          limits: [{ value: 90, from: 'given' }],
        }),
      ],
      options
    );
    expect(suggestions.map(({ rule }) => rule.kind)).toEqual(['anomaly', 'anomaly', 'forecastBreach', 'runway']);
    expect(checkRules(suggestions.map(({ rule }) => rule))).toEqual([]);
  });

  test('panels of the same title in two dashboards have two rules, each named after its dashboard', () => {
    const shop = { title: 'CPU', dashboard: { uid: 'a', title: 'Shop' } };
    const store = { title: 'CPU', dashboard: { uid: 'b', title: 'Store' } };
    const { suggestions } = rankSuggestions(
      [
        backtested('x', statistics({}), shop),
        backtested('y', statistics({}), store),
        backtested('z', statistics({}), store),
      ],
      options
    );
    expect(suggestions.map(({ rule }) => [rule.name, rule.identity])).toEqual([
      ['CPU: unusual (Shop)', 'a'],
      ['CPU: unusual (Store)', 'b'],
      ['CPU: unusual (Store) (2)', 'b'],
    ]);
  });

  test('the numbers of rules of the same name follow their panels, whichever is ranked first', () => {
    const panel = (panelId: number) => ({ title: 'CPU', panel: { dashboardUid: 'a', panelId } });
    const [second, first] = rankSuggestions(
      [backtested('x', statistics({}), panel(2)), backtested('y', statistics({}), panel(1))],
      options
    ).suggestions;
    expect([second.query.panel?.panelId, second.rule.name]).toEqual([2, 'CPU: unusual (2)']);
    expect([first.query.panel?.panelId, first.rule.name]).toEqual([1, 'CPU: unusual']);
  });

  test('series that are not read are shared among several rules, or named', () => {
    const series = ['a', 'b'].map((pod) => ({ labels: { pod }, perDay: 0 }));
    const known = (leftOut: string[]) => ({ ...statistics(...series), leftOut });
    const propose = (leftOut: string[]) => rankSuggestions([backtested('cpu', known(leftOut))], options).suggestions;
    const shared = propose(['cpu{pod="c"}']);
    expect(shared.map(({ rule }) => rule.source.query.expr)).toEqual([
      'cpu{pod=~"a"}',
      'cpu{pod=~"b"}',
      'cpu{pod!~"a|b"}',
    ]);
    expect(shared[0].reason).toMatch(/3 rules share its 3 series, since a query reads 2 at most/);
    const [named] = propose(['the third']);
    expect(named.rule.source.query.expr).toBe('cpu');
    expect(named.notices).toEqual([expect.stringMatching(/Of 3 series, 1 are not read.*: the third\./)]);
  });

  test('panels of the same title have rules of different uids, whenever they are proposed', () => {
    const proposed = ['a', 'b'].map((uid) => ruleFor('x', statistics({}), { dashboard: { uid, title: 'Same' } }));
    expect(proposed[0].name).toBe(proposed[1].name);
    expect(ruleUid(proposed[0])).not.toBe(ruleUid(proposed[1]));
    expect(ruleUid({ ...proposed[0], identity: undefined })).toBe(ruleUid({ ...proposed[1], identity: undefined }));
  });

  test('the false alarms of a rule are shared among its series', () => {
    const [{ rule }] = rankSuggestions(
      [backtested(rate, statistics({ median: 1 }, {}, {}, {}, { median: 90 }))],
      options
    ).suggestions;
    expect(rule.learning?.falseAlarmsPerWeek).toBe(0.2);
  });

  test.each([
    [60_000, '1m'],
    [300_000, '2m'],
    [900_000, '5m'],
  ])('%d ms are allowed: two observations of %s fit in', (within, step) => {
    const [{ rule }] = rankSuggestions([backtested(rate)], { ...options, within }).suggestions;
    expect(rule).toMatchObject({ interval: step, learning: { step } });
  });
});
