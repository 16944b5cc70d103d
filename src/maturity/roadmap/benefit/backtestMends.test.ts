import { createIncident, createResult, roadmapNow } from '../../../../test/support/maturity/roadmapCases';
import { examples } from '../../../../test/support/alerts/examples';
import type { EvaluateDeps, RuleSpec } from '../../../alerts';
import { day, hour, minute } from '../../../engine';
import { runEngineTask } from '../../../queries';
import { createMessage, MessageError } from '../../../texts';
import { listGaps } from '../listGaps';
import { backtestMends, maxBacktested } from './backtestMends';
import { measureBenefit } from './measureBenefit';

const range = { from: roadmapNow - 4 * day, to: roadmapNow };
const incident = createIncident('a', { alertedAt: roadmapNow - 72 * hour + 50 * minute });
const spec = {
  ...examples.anomaly,
  name: 'Cart is slow',
  interval: '10m',
  for: '0s',
  learning: { training: '7d', step: '10m' },
} as RuleSpec;

/** Follows the day; far higher while the incident goes on. */
const value = (time: number) => {
  const usual = 100 + 30 * Math.sin((2 * Math.PI * time) / day) + ((time / minute) % 7);
  return time >= incident.from && time < incident.to ? 5 * usual : usual;
};

const deps = (): EvaluateDeps => ({
  readHistory: async ({ from, to, step }) => {
    const values = Float64Array.from({ length: (to - from) / step + 1 }, (_, i) => value(from + i * step));
    const one = { name: 'cart', labels: { service: 'cart' }, duplicates: 0, irregular: false };
    return { series: [{ ...one, series: { start: from, step, values } }], skipped: [], cache: 'miss' };
  },
  executor: { run: runEngineTask },
  signal: new AbortController().signal,
});

const gapsWith = (rules: RuleSpec[]) =>
  listGaps([
    createResult('critical-signals-alerted', {
      service: 'cart',
      mends: rules.map((one) => ({ kind: 'rule', spec: one })),
    }),
  ]);

test('a proposed rule is evaluated over the weeks by the code that runs it live, and what it would have gained is measured', async () => {
  const gaps = gapsWith([spec]);
  const progress: number[] = [];
  const report = (done: number) => progress.push(done);
  const { rules, left, failed } = await backtestMends(gaps, { incidents: [incident], range, report }, deps());
  expect([left, failed, progress]).toEqual([0, 0, [0, 1]]);
  const benefit = measureBenefit(gaps[0], [incident], rules.get(gaps[0]));
  expect(benefit.incidents).toEqual([{ id: 'a', title: 'Incident a', effect: 'earlier' }]);
  expect(benefit.leadTime).toBeGreaterThanOrEqual(20 * minute);
  expect(benefit.leadTime).toBeLessThanOrEqual(50 * minute);
});

test('without incidents none is evaluated: nothing says which alerts would be right', async () => {
  const { rules } = await backtestMends(gapsWith([spec]), { incidents: [], range, report: () => undefined }, deps());
  expect(rules.size).toBe(0);
});

test('a rule that cannot be evaluated is counted with its reason, one that is no rule is passed over, and there is a limit', async () => {
  const refuse = async () =>
    Promise.reject(new MessageError(createMessage('query.verbatim', { text: 'no such metric' })));
  const request = { incidents: [incident], range, report: () => undefined };
  const broken = await backtestMends(gapsWith([spec]), request, { ...deps(), readHistory: refuse });
  expect([broken.failed, broken.failure]).toEqual([1, expect.objectContaining({ values: { text: 'no such metric' } })]);
  const wrong = await backtestMends(gapsWith([{ ...spec, interval: 'often' } as RuleSpec]), request, deps());
  expect([wrong.rules.size, wrong.failed, wrong.left]).toEqual([0, 0, 0]);
  const many = Array.from({ length: maxBacktested + 2 }, (_, i) => ({ ...spec, name: `Rule ${i}` }) as RuleSpec);
  const limited = await backtestMends(gapsWith(many), request, { ...deps(), readHistory: refuse });
  expect([limited.failed, limited.left]).toEqual([maxBacktested, 2]);
});
