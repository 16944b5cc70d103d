import { day, hour, minute } from '../../engine';
import { renderMessage } from '../../../test/support/alerts/renderMessage';
import { scoreAlerts, type Alert, type QueryStatistics, type RuleReport, type SeriesStatistics } from '../backtest';
import { checkRule } from '../check/checkRule';
import type { ImportedCondition, ImportedRule } from '../import/importedRule';
import { improveRule } from './improveRule';

const range = { from: 0, to: 14 * day };
const options = { folder: 'Improved', group: 'improved', foresight: 'foresight', source: 'prom' };

const usual: SeriesStatistics = {
  name: 'one',
  labels: {},
  observations: 4000,
  lowest: 10,
  highest: 60,
  median: 30,
  last: 35,
  perDay: 0,
  mase: 0.5,
  coverage: 0.95,
};

/** What a rule does that fires each time for so long. */
function reportOf(times: number[], length = 10 * minute, known: Array<[from: number, to: number]> = []): RuleReport {
  const alerts = times.map((from): Alert => ({
    cause: 'condition',
    part: '',
    labels: {},
    pendingFrom: from,
    from,
    to: from + length,
    isOpen: false,
    peak: 1,
  }));
  return scoreAlerts(
    alerts,
    known.map(([from, to]) => ({ title: 'x', from, to })),
    range
  );
}

const daily = Array.from({ length: 14 }, (_, i) => i * day + hour);
const rare = [day];

function rule(condition: ImportedCondition, more: Partial<ImportedRule> = {}): ImportedRule {
  return {
    ...{ id: '1', title: 'CPU is high', format: 'prometheusRules', folder: '', group: 'g', pending: 0, keepFiring: 0 },
    ...{ timing: { interval: minute, offset: 0, queryOffset: 0 }, labels: { severity: 'critical', team: 'a' } },
    ...{ annotations: { summary: '{{ $value }}', runbook_url: 'https://example.org/x' }, condition, source: {} },
    place: { document: 0, path: [] },
    ...more,
  } as ImportedRule;
}

interface Situation {
  existing?: RuleReport;
  proposed?: RuleReport;
  series?: Array<Partial<SeriesStatistics>>;
}

async function improve(
  subject: ImportedRule,
  { existing = reportOf(daily), proposed = reportOf(rare), series = [{}] }: Situation = {}
) {
  const changed: ImportedRule[] = [];
  const statistics: QueryStatistics = { days: 14, series: series.map((one) => ({ ...usual, ...one })), notices: [] };
  const result = await improveRule(subject, options, {
    backtestExisting: async (one) => (one === subject ? existing : (changed.push(one), proposed)),
    backtestProposed: async () => proposed,
    readStatistics: async () => statistics,
  });
  return { ...result, changed, text: renderMessage(result.improvement.reason) };
}

const threshold = (
  ...[expr, type, limit, step = 'threshold']: [string, string, number, string?]
): ImportedCondition => ({
  refId: 'C',
  steps: [
    { refId: 'A', queryType: '', datasourceUid: 'mimir', relativeTimeRange: { from: 600, to: 0 }, model: { expr } },
    {
      refId: 'C',
      queryType: '',
      datasourceUid: '__expr__',
      relativeTimeRange: { from: 0, to: 0 },
      model: { type: step, expression: 'A', conditions: [{ evaluator: { type, params: [limit] } }] },
    },
  ],
});

describe('something better is proposed', () => {
  test('a runway for a straight line, with the texts of the rule', async () => {
    const { improvement, text } = await improve(rule({ promql: 'predict_linear(free[6h], 4 * 3600) < 0' }));
    expect(improvement).toMatchObject({
      spec: {
        kind: 'runway',
        name: 'CPU is high',
        severity: 'critical',
        labels: { team: 'a' },
        annotations: { runbook: 'https://example.org/x' },
        source: { uid: 'prom', query: { expr: 'free' } },
        limit: 0,
        crossing: 'below',
        fires: { within: '4h' },
      },
    });
    expect('spec' in improvement && checkRule(improvement.spec)).toEqual([]);
    expect(text).toMatch(/4 hours ahead along a straight line/);
  });

  test('a runway for a fixed limit that the values move towards', async () => {
    const series = [{ lowest: 40, highest: 68, last: 68, perDay: 2 }];
    const { improvement, text, verdict } = await improve(rule({ promql: 'disk_used > 90' }), {
      series,
      existing: reportOf([]),
    });
    expect(improvement).toMatchObject({ spec: { kind: 'runway', limit: 90, crossing: 'above' } });
    expect(text).toMatch(/moves by 2 a day, towards the limit of 90 in about 11 days/);
    expect(verdict).toBe('unclear');
  });

  test.each<[condition: ImportedCondition, direction: string]>([
    [{ promql: 'cpu > 65' }, 'up'],
    [{ promql: 'hits < 20' }, 'down'],
    [threshold('cpu', 'gt', 65), 'up'],
  ])('the expected range for a fixed limit that fires every day: %j', async (condition, direction) => {
    const { improvement, text, verdict } = await improve(rule(condition), { proposed: reportOf([hour]) });
    expect(improvement).toMatchObject({ spec: { kind: 'anomaly', direction } });
    expect('spec' in improvement && checkRule(improvement.spec)).toEqual([]);
    expect(text).toMatch(/fires 7 times a week, 0\.69 % of the time.*MASE 0\.5/);
    expect(verdict).toBe('better');
  });

  const flapping = [0, 15, 30, 45].map((minutes) => day + minutes * minute);

  test('longer times for a rule that flaps, everything else kept', async () => {
    const subject = rule({ promql: 'cpu > 65' }, { pending: minute });
    const { improvement, changed, text, verdict } = await improve(subject, { existing: reportOf(flapping) });
    expect(improvement).toMatchObject({ times: { pending: 5 * minute, keepFiring: 15 * minute } });
    expect(changed).toEqual([{ ...subject, pending: 5 * minute, keepFiring: 15 * minute }]);
    expect(text).toMatch(/3 of its 4 alarms/);
    expect(verdict).toBe('better');
  });

  test('a recovery threshold, too, where Grafana evaluates it', async () => {
    const grafana = { noData: 'NoData', execErr: 'Error', missingEvaluations: 2, isPaused: false } as const;
    const subject = rule(threshold('cpu', 'gt', 65), { grafana });
    const { improvement, changed } = await improve(subject, { existing: reportOf(flapping) });
    expect(improvement).toMatchObject({ times: { recovery: 60 } });
    expect(changed[0].condition).toMatchObject({
      steps: [
        {},
        { model: { conditions: [{ evaluator: { type: 'gt' }, unloadEvaluator: { type: 'lt', params: [60] } }] } },
      ],
    });
  });
});

test('no recovery threshold is proposed for a classic condition, which has none', async () => {
  const grafana = { noData: 'NoData', execErr: 'Error', missingEvaluations: 2, isPaused: false } as const;
  const flapping = reportOf([0, 15, 30, 45].map((minutes) => day + minutes * minute));
  const { improvement } = await improve(rule(threshold('cpu', 'gt', 65, 'classic_conditions'), { grafana }), {
    existing: flapping,
  });
  expect(improvement).toMatchObject({ times: { pending: 5 * minute } });
  expect(improvement).not.toHaveProperty('times.recovery');
});

describe('nothing is proposed, and the reason is given', () => {
  const incidents = daily.map((from): [number, number] => [from, from + hour]);
  test.each<[name: string, subject: ImportedRule, situation: Situation, reason: RegExp]>([
    ['rare', rule({ promql: 'cpu > 65' }), { existing: reportOf(rare) }, /fires 0\.5 times a week.*kept/],
    [
      'precise',
      rule({ promql: 'cpu > 65' }),
      { existing: reportOf(daily, hour, incidents) },
      /100 % of its alarms are known/,
    ],
    ['no data', rule({ promql: 'cpu > 65' }), { series: [] }, /no data/],
    ['no rhythm', rule({ promql: 'cpu > 65' }), { series: [{ mase: 1.4 }] }, /no rhythm.*MASE 1\.4/],
    ['a state', rule({ promql: 'up == 0' }), {}, /compares for equality/],
    ['several', rule({ promql: 'a > 5 or b > 3' }), {}, /combines several conditions/],
    ['no comparison', rule({ promql: 'ALERTS' }), {}, /no single comparison/],
    ['no expression', rule({ steps: [], refId: 'A' }), {}, /no single comparison/],
  ])('%s', async (...[, subject, situation, reason]) => {
    const { text, proposed, verdict } = await improve(subject, situation);
    expect(text).toMatch(reason);
    expect([proposed, verdict]).toEqual([undefined, undefined]);
  });
});

describe('the verdict with known incidents', () => {
  const known: Array<[number, number]> = [[day, day + 2 * hour]];
  const line = rule({ promql: 'predict_linear(free[6h], 3600) < 0' });
  test.each<[name: string, existing: number[], proposed: number[], verdict: string]>([
    ['fewer false alarms', [day, 3 * day], [day], 'better'],
    ['earlier', [day + hour], [day], 'better'],
    ['more false alarms', [day], [day, 3 * day], 'worse'],
    ['a missed incident', [day], [3 * day], 'worse'],
    ['found at last, with false alarms', [], [day, 3 * day], 'unclear'],
    ['the same', [day], [day], 'unclear'],
  ])('%s', async (...[, existing, proposed, verdict]) => {
    const reports = { existing: reportOf(existing, hour / 2, known), proposed: reportOf(proposed, hour / 2, known) };
    expect((await improve(line, reports)).verdict).toBe(verdict);
  });
});
