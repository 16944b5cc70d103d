import fc from 'fast-check';
import { migrateQuery, planQuery } from '../../../queries';
import type { AnomalyRule } from './schema';
import { examples } from '../../../../test/support/alerts/examples';
import { expandBand, observationStep } from './grafana';

const example = examples.anomaly as AnomalyRule;

test('the range holds as many observations as the quorum counts, whenever the rule is evaluated', () => {
  const second = fc.integer({ min: 1_700_000_000, max: 1_800_000_000 });
  const step = fc.constantFrom('1m', '5m', '7m', '1h');
  fc.assert(
    fc.property(second, step, fc.integer({ min: 1, max: 20 }), (at, length, of) => {
      const rule: AnomalyRule = { ...example, learning: { step: length }, quorum: { anomalous: 1, of } };
      const [{ model, relativeTimeRange }] = expandBand(rule)[0].steps;
      const to = at * 1000;
      const range = { from: to - relativeTimeRange.from * 1000, to, now: to };
      const plan = planQuery(migrateQuery(model), { refId: 'A', intervalMs: 1000, forAlert: true, ...range });
      expect((plan.cutoff - plan.from) / plan.step + 1).toBe(of);
    })
  );
});

test('without a step of its own, observations are 5 m apart', () => {
  expect(observationStep({ ...example, learning: undefined })).toBe(300_000);
  expect(observationStep({ ...example, learning: { step: 'auto' } })).toBe(300_000);
});
