import { alertRule, range } from '../../../../../test/support/maturity/operationEvidence';
import { openWorld } from '../../../../../test/support/maturity/maturityWorld';
import { emptyGrafana } from '../../../../../test/support/incidents/emptyGrafana';
import type { GrafanaAlert } from '../../../../incidents';
import { SourceError, wholeAnswer, type RawSeries, type SourceRequest } from '../../../../queries';
import { createMessage } from '../../../../texts';
import type { MaturityRunDeps } from '../../../maturityDeps';
import { known } from '../../known';
import { readAlertRules } from '../rules/readAlertRules';
import type { AlertRule } from '../rules/alertRule';
import { countFlaps, joinFirings } from './alertHistory';
import { readHistory } from './readHistory';

const minute = 60_000;
const hour = 60 * minute;
const start = range.to - 100 * hour;

interface Place {
  past?: GrafanaAlert[];
  /** Answers by expression; an Error fails. */
  series?: (request: SourceRequest) => RawSeries[];
}

async function open({ past, series = () => [] }: Place): Promise<MaturityRunDeps> {
  const kept = new Map<string, unknown>();
  const world = await openWorld({});
  const memory: MaturityRunDeps['incidents']['memory'] = {
    async get<Value>(key: string, work: (signal: AbortSignal) => Promise<Value>) {
      kept.set(key, kept.get(key) ?? (await work(world.signal)));
      return kept.get(key) as Value;
    },
  };
  return {
    ...world,
    incidents: { ...world.incidents, memory, readSeries: async (request) => wholeAnswer(series(request)) },
    ...(past && { grafana: { ...emptyGrafana(), listPast: async () => ({ alerts: past, leftOut: 0 }) } }),
  };
}

const read = async (rules: AlertRule[], deps: MaturityRunDeps, maxBacktests = 30) =>
  readHistory(rules, { range, sourceUid: 'prom', maxBacktests, report: () => undefined }, deps);

const series = (labels: Record<string, string>, times: number[]): RawSeries => ({
  name: '',
  labels,
  times: Float64Array.from(times),
  values: Float64Array.from(times, () => 1),
});

test('what Grafana kept of its rules is found by name, folder and labels, and a rule that kept silent did', async () => {
  const own = { origin: 'grafana', updated: 0 } as const;
  const rules = [
    alertRule('High', 'a', { ...own, id: 'u1', folder: 'Shop/Web', labels: { severity: 'critical' } }),
    alertRule('High', 'a', { ...own, id: 'u2', folder: 'Shop/Web', labels: { severity: 'warning' } }),
    alertRule('High', 'a', { ...own, id: 'u3', folder: 'Other' }),
    alertRule('New', 'a', { ...own, id: 'u4', updated: range.to - hour }),
  ];
  const alert = (severity: string, at: number): GrafanaAlert => ({
    labels: { alertname: 'High', grafana_folder: 'Web', severity, service: 'db' },
    start: at,
    end: at + hour,
  });
  const past = [alert('warning', start), alert('critical', start), alert('warning', start + 5 * hour)];
  const { rules: found, backtests } = await read(rules, await open({ past }), 0);
  const lengths = [...found].map(([id, { from, firings }]) => [id, from, firings.length]);
  expect(lengths).toEqual([
    ['u1', 'history', 1],
    ['u2', 'history', 2],
    ['u3', 'history', 0],
  ]);
  // Nobody knows what a rule of an hour ago would have done before.
  expect(backtests).toEqual({ needed: 1, waiting: 1 });
});

test('what rules of the source did is in its series, as long as they go on', async () => {
  const labels = { __name__: 'ALERTS', alertstate: 'firing', alertname: 'High', severity: 'critical', team: 'shop' };
  const step = 5 * minute;
  const firing = series(labels, [start, start + step, start + 2 * step, start + 9 * step]);
  const deps = await open({ series: ({ query }) => (String(query.expr).includes('ALERTS') ? [firing] : []) });
  const { rules } = await read([alertRule('High', 'a')], deps, 0);
  expect(rules.get('High')).toEqual({
    from: 'series',
    firings: [
      { from: start, to: start + 2 * step, labels: expect.objectContaining({ alertname: 'High' }) },
      { from: start + 9 * step, to: start + 9 * step, labels: expect.objectContaining({ alertname: 'High' }) },
    ],
  });
});

describe('a rule that nothing was kept of', () => {
  const readRules = async (count: number): Promise<AlertRule[]> => {
    const rule = (i: number) => ({ type: 'alerting', name: `R${i}`, query: `load${i} > 5`, duration: 300, labels: {} });
    const rules = Array.from({ length: count }, (_, i) => rule(i));
    const source = known({ status: 'success', data: { groups: [{ name: 'g', file: 'f', interval: 300, rules }] } });
    const found = await readAlertRules({
      grafana: known({ rules: [], leftOut: 0 }),
      source,
      sourceUid: 'prom',
      pause: async () => undefined,
    });
    return found.ok ? found.value.rules : [];
  };
  /** Its expression holds for an hour. */
  const answer = ({ query, from, to, step }: SourceRequest): RawSeries[] => {
    if (String(query.expr).includes('ALERTS')) {
      throw new SourceError('timeout', createMessage('source.timeout', { name: 'Prometheus', seconds: 25 }));
    }
    const times = Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => from + i * step);
    const held = times.filter((time) => time >= start && time < start + hour);
    return held.length === 0 ? [] : [series({ service: 'db' }, held)];
  };

  it('is backtested, and what it would have done is its history', async () => {
    const { rules, missing } = await read(await readRules(1), await open({ series: answer }));
    const [[, history]] = [...rules];
    expect(missing).toHaveLength(1);
    expect([history.from, history.firings.length, history.firings[0].labels.service]).toEqual(['backtest', 1, 'db']);
    expect(history.firings[0].from - start).toBe(300_000);
    expect(history.firings[0].to - start).toBe(hour);
  });

  it('and one that was changed within the range is, too: what was kept is taken as long as it waits', async () => {
    const [rule] = await readRules(1);
    const changed = { ...rule, origin: 'grafana' as const, title: 'High', folder: 'Web', updated: range.to - hour };
    const alert = { labels: { alertname: 'High', grafana_folder: 'Web' }, start: range.to - hour, end: range.to };
    const deps = await open({ past: [alert], series: answer });
    const origins = [];
    for (const max of [0, 30]) {
      origins.push([...(await read([changed], deps, max)).rules.values()].map(({ from }) => from));
    }
    expect(origins).toEqual([['history'], ['backtest']]);
  });

  it('waits where there are many, and later runs go on with others until none waits', async () => {
    const many = await readRules(7);
    const deps = await open({ series: answer });
    const waiting = [];
    for (let run = 0; run < 3; run++) {
      waiting.push((await read(many, deps, 3)).backtests.waiting);
    }
    expect(waiting).toEqual([4, 1, 0]);
  });

  it('that cannot be backtested says why', async () => {
    const [rule] = await readRules(1);
    const { refused, backtests } = await read([{ ...rule, imported: undefined }], await open({ series: answer }));
    expect([...refused.values()].map(({ code }) => code)).toEqual(['operation.rule-unreadable']);
    expect(backtests).toEqual({ needed: 1, waiting: 0 });
  });
});

test('flaps are of the same alert, and an episode is what fires at once', () => {
  const firing = (from: number, to: number, service: string) => ({ from, to, labels: { service } });
  const firings = [
    firing(0, hour, 'a'),
    firing(hour + minute, 2 * hour, 'a'),
    firing(hour + 2 * minute, 3 * hour, 'b'),
  ];
  expect(countFlaps({ from: 'history', firings })).toBe(1);
  expect(joinFirings({ firings }).map(({ from, to }) => [from, to])).toEqual([
    [0, hour],
    [hour + minute, 3 * hour],
  ]);
});
