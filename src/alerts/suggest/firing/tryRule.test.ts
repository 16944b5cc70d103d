import { day, minute } from '../../../engine';
import type { HistorySeries } from '../../../queries';
import { examples } from '../../../../test/support/alerts/examples';
import type { RuleSpec } from '../../kinds';
import { tryRule } from './tryRule';

const step = 10 * minute;

/** Two weeks of a daily rhythm between 30 and 70, with some noise. */
function observe(name: string, change: (value: number) => number = (value) => value): HistorySeries {
  const noise = (i: number) => 2 * Math.sin(i * i * 0.7 + name.length);
  const values = Float64Array.from({ length: (14 * day) / step }, (_, i) =>
    change(50 + 18 * Math.sin((2 * Math.PI * i * step) / day) + noise(i))
  );
  return { name, labels: { name }, series: { start: 100 * day, step, values }, duplicates: 0, irregular: false };
}

const one = [observe('a')];
const rule = (own: object): RuleSpec => ({ ...examples.forecastBreach, recovery: undefined, ...own }) as RuleSpec;
const breach = (limit: number, crossing: string) => rule({ kind: 'forecastBreach', bound: 'point', limit, crossing });

describe('a rule that can fire is seen to', () => {
  test.each<[name: string, rule: RuleSpec, unit?: string]>([
    ['a limit above', breach(90, 'above')],
    ['a limit below', breach(5, 'below')],
    ['a limit at the whole', breach(100, 'above'), 'percent'],
    ['a limit at nothing', breach(0, 'below'), 'percent'],
    ['a runway above', { ...examples.runwayTime, limit: 500, recovery: undefined } as RuleSpec],
    ['a runway below', { ...examples.runwayTime, limit: 0, crossing: 'below', recovery: undefined } as RuleSpec],
    ['an anomaly above', { ...examples.anomaly, direction: 'up' } as RuleSpec],
    ['an anomaly below', { ...examples.anomaly, direction: 'down' } as RuleSpec],
    ['an anomaly', examples.anomaly],
  ])('%s', async (...[, spec, unit]) => {
    expect(await tryRule(spec, { observed: one, unit })).toBeUndefined();
  });

  test('an outlier among its peers', async () => {
    const observed = ['a', 'bb', 'ccc', 'dddd'].map((name) => observe(name));
    expect(await tryRule(examples.outlier, { observed })).toBeUndefined();
  });
});

describe('a rule that cannot fire is not proposed', () => {
  test.each<[name: string, rule: RuleSpec]>([
    ['a limit beyond the whole', breach(120, 'above')],
    ['a limit below nothing', breach(-5, 'below')],
  ])('%s', async (_, spec) => {
    expect(await tryRule(spec, { observed: one, unit: 'percent' })).toMatch(/would not fire/);
  });

  test('low values of what is at nothing already', async () => {
    const observed = [observe('a', (value) => (value > 66 ? value : 0))];
    const spec = { ...examples.anomaly, direction: 'down' } as RuleSpec;
    expect(await tryRule(spec, { observed })).toMatch(/not even for a series that jumps to 0,/);
  });
});

test('rules that a source counts by itself, and queries without values, are not tried', async () => {
  expect(await tryRule(examples.missing, { observed: one })).toBeUndefined();
  expect(await tryRule(breach(120, 'above'), { observed: [], unit: 'percent' })).toBeUndefined();
});
