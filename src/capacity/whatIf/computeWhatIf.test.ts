import { builtInRules } from '../../insight';
import { createInlinePool, createModelCache } from '../../backend';
import { createCaller } from '../../../test/support/backend/createCaller';
import { day, hour } from '../../engine';
import { assessCapacity } from '../assess/assessCapacity';
import { createRandom, drawNormal } from '../random';
import { planTimes } from '../reading/planTimes';
import type { Reading, Resource } from '../reading/resource';
import { computeWhatIf } from './computeWhatIf';

jest.setTimeout(60_000);

const at = Date.UTC(2026, 0, 29);
const options = { horizon: '7d', training: '14d', step: '1h', headroom: 0.8, service: '' };
const plan = planTimes(options, { refId: 'A', from: at, to: at, now: at, intervalMs: hour, forAlert: false }, at);
const random = createRandom(11);
const count = Math.round((plan.cutoff - plan.historyFrom) / plan.step) + 1;
const daily = Float64Array.from(
  { length: count },
  (_, i) => (60 - 40 * Math.cos((2 * Math.PI * i) / 24)) * Math.exp(0.05 * drawNormal(random))
);

function createResource(id: string, subject: string, values: Float64Array): Resource {
  const rule = builtInRules.signals.find((one) => one.id === id)!;
  const series = { start: plan.historyFrom, step: plan.step, values };
  return { subject, isNode: rule.scope === 'node', part: '', rule, expr: rule.expr, unit: rule.unit, series };
}

/** web calls db twice a request; both run on n1, of 4 cores. */
const cores = { web: daily.map((one) => 0.05 + 0.004 * one), db: daily.map((one) => 0.1 + 2 * 0.006 * one) };
const reading: Reading = {
  plan,
  loads: new Map([
    ['web', daily],
    ['db', daily.map((one) => 2 * one)],
    ['idle', daily.map(() => 1)],
  ]),
  calls: [{ caller: 'web', callee: 'db', rate: daily.map((one) => 2 * one) }],
  placed: new Map([['n1', ['web', 'db']]]),
  resources: [
    createResource(
      'node-cpu',
      'n1',
      daily.map((_, i) => (0.2 + cores.web[i] + cores.db[i]) / 4)
    ),
    createResource(
      'node-disk',
      'n1',
      daily.map((_, i) => 0.3 + (0.3 * i) / count)
    ),
    createResource('pod-cpu', 'web', cores.web),
    createResource('pod-cpu', 'db', cores.db),
    createResource(
      'pod-cpu',
      'idle',
      daily.map(() => 0.01)
    ),
  ],
  notices: [],
};
const deps = {
  executor: createModelCache(createInlinePool()).forCaller(createCaller(), 1e8),
  signal: new AbortController().signal,
};
const assessed = assessCapacity(reading, { options, deps });

async function grow(growth: Record<string, number>) {
  const rows = await computeWhatIf(await assessed, new Map(Object.entries(growth)));
  return (subject: string, kind = 'cpu') =>
    rows.find(({ assessed: { resource } }) => resource.subject === subject && resource.rule.kind === kind);
}

describe('computeWhatIf', () => {
  test('scales what follows the load by that, and not what is used without any', async () => {
    const find = await grow({ web: 0.5 });
    const load = 2 * (await assessed).resources.find(({ resource }) => resource.subject === 'db')!.load!.busy;
    expect(find('db')!.used.point).toBeCloseTo(0.1 + 0.006 * 1.5 * (load / 2), 1);
    expect(find('db')!.path).toEqual(['web', 'db']);
    expect(find('idle')).toBeUndefined();
  });

  test('adds up on a node what each of its services then uses', async () => {
    const [both, alone] = [await grow({ web: 0.5 }), await grow({ db: 0.5 })];
    const busy = both('n1')!.assessed.busy;
    // At 95 requests: 0.43 cores of web and 1.24 of db, of which 0.38 and 1.14 come of requests.
    expect(both('n1')!.used.point - busy).toBeCloseTo((0.5 * (0.38 + 1.14)) / 4, 1);
    expect(alone('n1')!.used.point).toBeLessThan(both('n1')!.used.point);
    expect(alone('web')).toBeUndefined();
  });

  test('is surer of less, and reaches limits more probably with more', async () => {
    const found = await Promise.all([0.2, 0.6, 1.2, 2].map(async (by) => (await grow({ web: by }))('n1')!));
    found.slice(1).forEach((row, i) => {
      const before = found[i];
      expect(row.used.point).toBeGreaterThan(before.used.point);
      expect(row.used.upper - row.used.lower).toBeGreaterThan(before.used.upper - before.used.lower);
      expect(row.runway!.probability).toBeGreaterThanOrEqual(before.runway!.probability);
      expect(row.used.lower).toBeLessThanOrEqual(row.used.point);
    });
    expect(found[0].runway!.probability).toBeLessThan(0.05);
    expect(found[3].runway!.probability).toBeGreaterThan(0.9);
  });

  test('says what is beyond all load that was seen', async () => {
    expect((await grow({ web: 1 }))('db')!.reason).toMatchObject({ code: 'capacity.beyond-seen' });
    expect((await grow({ web: -0.5 }))('db')!.reason).toBeUndefined();
  });

  test('lets a disk fill no slower than before, and sooner with more', async () => {
    const disk = (await grow({ web: 2 }))('n1', 'disk')!;
    expect(disk.reason).toMatchObject({ code: 'capacity.stock' });
    expect(disk.used.point).toBe(disk.assessed.busy);
    expect(disk.runway!.probability).toBeGreaterThanOrEqual(disk.assessed.runway!.probability);
  });

  test('has nothing to say without growth', async () => {
    expect(await computeWhatIf(await assessed, new Map())).toEqual([]);
    expect(await computeWhatIf(await assessed, new Map([['nobody', 1]]))).toEqual([]);
  });

  test('finds by when more is needed at all: a week is too short for a disk that takes two', async () => {
    const disk = (await assessed).resources.find(({ resource }) => resource.rule.kind === 'disk')!;
    expect(disk.runway!.p50).toBe(Infinity);
    expect(disk.limit).toBeCloseTo(0.8);
    expect(day).toBe(24 * hour);
  });
});
