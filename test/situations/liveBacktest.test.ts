import { hour, minute, type TimeRange } from '../../src/engine';
import { simulateAlerts, type Evaluations, type RuleSpec } from '../../src/alerts';
import { createPrometheus } from '../support/situations/createPrometheus';
import { exampleRule } from '../support/situations/exampleRule';
import { openForesight } from '../support/situations/openForesight';
import { createRecurring, distances, type Distance, type SignalName } from '../support/situations/recurringIncidents';

const end = 1_800_000_000_000;

jest.setTimeout(300_000);

/** An anomaly rule as the page makes a new one. */
const unusual = {
  ...exampleRule,
  kind: 'anomaly',
  name: 'Unusual',
  interval: '1m',
  keepFiring: '10m',
  learning: { step: '2m', training: '14d' },
  direction: 'both',
  quorum: { anomalous: 2, of: 3 },
} as const;
/** One that begins with a signal of a service. */
const ofService = {
  ...unusual,
  learning: { step: '1m', training: '7d' },
  quorum: { anomalous: 1, of: 2 },
} as const;
const breach = {
  ...exampleRule,
  interval: '5m',
  kind: 'forecastBreach',
  name: 'Memory will be full',
  learning: { step: '5m', training: '1d' },
  bound: 'point',
  limit: 9e8,
  crossing: 'above',
  horizon: '10m',
} as const;

/** Kinds of rules, what they watch, and the evaluations from an incident's onset in which they must fire; of what grows, any. */
const rules: Array<[string, SignalName, { spec: RuleSpec; maxEvaluations: number }]> = [
  ['anomaly', 'payment errors', { spec: unusual, maxEvaluations: 5 }],
  ['anomaly of a service', 'payment errors', { spec: { ...ofService, direction: 'up' }, maxEvaluations: 3 }],
  ['anomaly of a service', 'slow p99', { spec: { ...ofService, direction: 'up' }, maxEvaluations: 3 }],
  ['anomaly of a service', 'missing traffic', { spec: ofService, maxEvaluations: 3 }],
  ['anomaly', 'leak', { spec: unusual, maxEvaluations: Infinity }],
  ['forecast breach', 'leak', { spec: breach, maxEvaluations: Infinity }],
];

/** The times at which the rule fires, from its values alone. */
function listFiring(spec: RuleSpec, evaluations: Evaluations[]): TimeRange[] {
  return simulateAlerts(spec, evaluations).map(({ from, to }) => ({ from, to }));
}

describe.each(rules)('a rule of kind %s over %s', (_, signal, { spec, maxEvaluations }) => {
  it.each(Object.keys(distances) as Distance[])(
    'fires for both incidents %s, live as in its backtest',
    async (distance) => {
      const { series, incidents } = createRecurring(signal, distance, { seed: 1, end });
      const prometheus = createPrometheus([series]);
      for (const { from, to } of incidents) {
        const around = { from: from - 4 * minute, to: Math.min(end, to + 14 * minute) };
        const firing = listFiring(spec, await openForesight(prometheus).evaluate(spec, around));
        expect(listFiring(spec, await openForesight(prometheus).evaluateLive(spec, around))).toEqual(firing);
        const found = firing.filter((one) => one.from >= from && one.from <= to);
        expect(found).toHaveLength(1);
        expect(firing).toEqual(found);
        expect((found[0].from - from) / minute).toBeLessThanOrEqual(maxEvaluations);
      }
      // Nobody knows the incidents when the whole is backtested at once.
      const whole = { from: incidents[0].from - hour, to: end };
      const all = listFiring(spec, await openForesight(prometheus).evaluate(spec, whole));
      expect(incidents.map(({ from, to }) => all.some((one) => one.from >= from && one.from <= to))).toEqual([
        true,
        true,
      ]);
    }
  );
});
