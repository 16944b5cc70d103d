import type { Control } from '../controls';
import { historyIncidents, type Incident } from '../incidents';
import type { History } from '../history';
import { day, historyLength, minute } from '../time';
import type { RuleSpec } from '../../../src/alerts';
import { examples } from '../../../test/support/alerts/examples';
import type { Foresight } from '../../../cli';
import { describeShop, isNoisy } from './describeShop';
import { scoreIncident, type ScoredRule } from './scoreShop';
import { growthAt, knownFor } from './truth';

const start = Date.UTC(2026, 0, 1, 9, 30);
const incidents = historyIncidents(start);
const history = { start, end: start + historyLength, incidents, controls: [] as Control[] } as History;
const byKind = (kind: Incident['kind']) => incidents.find((incident) => incident.kind === kind)!;

/** A series that differs from the day before by this part. */
function foresightOver(difference: number): Foresight {
  const values = Float64Array.from({ length: 8 * 144 }, (_, i) => 1 + (Math.floor(i / 144) % 2) * difference);
  const one = {
    name: 'x',
    labels: {},
    series: { start: 0, step: 10 * minute, values },
    duplicates: 0,
    irregular: false,
  };
  const readHistory = async () => ({ series: [one], skipped: [], cache: 'miss' as const });
  return {
    sources: new Map(),
    readHistory,
    existing: {
      readHistory,
      readSamples: async () => ({ series: [], notices: [] }),
      executor: { run: async () => [] },
    },
    runQuery: async () => [],
    evaluate: async () => [],
    checkSource: async () => [],
    close: async () => undefined,
  };
}

const seen = { share: 0, spans: [], episodes: [], pages: 0 };

function scored(onsets: number[], falsePerWeek = 0, rule: RuleSpec = examples.anomaly): ScoredRule {
  const episodes = onsets.map((from) => ({ from, to: from + 10 * minute, alerts: [], incidents: [] }));
  return {
    rule,
    report: { episodes, perWeek: 1, flaps: 0, firingShare: 0, incidents: [], falsePerWeek, noData: seen, failed: seen },
    unlearnt: 1,
  };
}

const given = { history, foresight: foresightOver(0.05) };

describe('scoreIncident', () => {
  const errors = byKind('errors');
  const leak = byKind('leak');

  test('the first rule to fire within five minutes passes', async () => {
    const rules = [scored([errors.from + 4 * minute]), scored([errors.from + 2 * minute], 0, examples.outlier)];
    expect(await scoreIncident(errors, rules, given)).toMatchObject({
      verdict: 'pass',
      delay: 2 * minute,
      rule: { kind: 'outlier' },
    });
  });

  test('a late alert, and none at all, are misses', async () => {
    expect((await scoreIncident(errors, [scored([errors.from + 6 * minute])], given)).verdict).toBe('fail');
    expect((await scoreIncident(errors, [scored([])], given)).verdict).toBe('fail');
  });

  test('an alert that was out before the onset, or comes after the end, tells nothing', async () => {
    expect((await scoreIncident(errors, [scored([errors.from - minute, errors.to])], given)).verdict).toBe('fail');
  });

  test('a rule with too many false alarms does not count', async () => {
    expect((await scoreIncident(errors, [scored([errors.from], 1.1)], given)).verdict).toBe('fail');
  });

  test('a leak that is smaller than the difference of two days is explained, with its figures', async () => {
    const { verdict, explanation } = await scoreIncident(leak, [scored([leak.from + 60 * minute])], given);
    expect(verdict).toBe('explained');
    expect(explanation).toMatch(/0\.9 % higher.* differ by (4\.8|5\.0) %/);
  });

  test('a leak that stands out at once, or is told much later, is not explained', async () => {
    const steady = { history, foresight: foresightOver(0.001) };
    expect((await scoreIncident(leak, [scored([leak.from + 60 * minute])], steady)).verdict).toBe('fail');
    expect((await scoreIncident(leak, [scored([leak.from + 300 * minute])], given)).verdict).toBe('fail');
  });
});

test('only an incident that grows slowly has a growth', () => {
  const leak = byKind('leak');
  expect(growthAt(leak, leak.from + 60 * minute, history)).toBeGreaterThan(0.05);
  expect(growthAt(leak, leak.from, history)).toBeUndefined();
  expect(growthAt(byKind('errors'), byKind('errors').from + minute, history)).toBeUndefined();
});

test('the disk that fills excuses the runway alone', () => {
  expect(knownFor(examples.anomaly, history)).toHaveLength(3);
  const disk = knownFor(examples.runwayTime, history)[3];
  expect((disk.from - start) / day).toBeCloseTo(24.2, 1);
});

test('the report names every rule and incident, its verdict, and noisy rules', async () => {
  const noisy = scored([], 1.5);
  const text = describeShop([noisy], [{ incident: byKind('errors'), verdict: 'fail' }]).join('\n');
  expect(isNoisy(noisy)).toBe(true);
  expect(text).toMatch(/Payment provider fails .* none .* fail/);
  expect(text).toContain('more than 1 false alarm a week');
  expect(text).toContain('0 false alarms, 1.50 a week; 1 of them in the first day');
});
