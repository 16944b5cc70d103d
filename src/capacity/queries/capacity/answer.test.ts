import { findField, findPart, type Frame } from '../../../frames';
import { createAwaitedWork, type LongWork } from '../../../queries';
import type { InsightRunDeps } from '../../../insight';
import { noLogs } from '../../../../test/support/insight/noLogs';
import { createContext, hour, now, shopDeps } from '../../../../test/support/insight/smallShop';
import type { CapacityRunDeps } from '../../capacityDeps';
import { readCapacitySettings } from '../../settings/readCapacitySettings';
import { createCapacityQuery, type CapacityOptions } from '..';
import { answer } from './answer';
import type { CapacityContext } from './work';

jest.setTimeout(60_000);

async function runDeps(longWork?: LongWork<InsightRunDeps>): Promise<CapacityRunDeps> {
  const { discovery, sources, ...shop } = await shopDeps();
  const deps: CapacityRunDeps = {
    ...shop,
    logs: noLogs,
    openCatalog: async () => ({ discovery, sources }),
    capacity: readCapacitySettings({ leadTime: { disk: '10d' } }, jest.fn()),
    longWork: longWork ?? createAwaitedWork<InsightRunDeps>(() => deps, { now: () => now }),
  };
  return deps;
}

function contextOf(options: CapacityOptions, forAlert = false): CapacityContext {
  const { request } = createContext({ queryType: 'services' });
  return { query: createCapacityQuery(options) as CapacityContext['query'], request: { ...request, forAlert } };
}

const column = (frame: Frame | undefined, role: Parameters<typeof findField>[1]) => [
  ...(findField(frame, role)?.values ?? []),
];

describe('capacity', () => {
  test('plans for each limit when it is reached, and when more is to be ordered', async () => {
    const frames = await answer(contextOf({ output: 'plan', horizon: '7d', training: '14d' }), await runDeps());
    const plan = findPart(frames, 'capacityPlan');
    const row = column(plan, 'signal').indexOf('disk');
    expect([column(plan, 'node')[row], column(plan, 'resource')[row]]).toEqual(['node-1', '/']);
    // 0.7 now and 0.003 an hour: at 0.8 in 33 hours.
    expect(column(plan, 'limit')[row]).toBeCloseTo(0.8);
    expect(Number(column(plan, 'p50')[row]) / 3600).toBeCloseTo(33, -1);
    expect(column(plan, 'probability')[row]).toBeGreaterThan(0.99);
    const lead = Number(column(plan, 'orderBy')[row]) - now - 1000 * Number(column(plan, 'p10')[row]);
    expect(Math.abs(lead / hour + 240)).toBeLessThan(1);
  });

  test('says that nothing can be said of growth where no load is known', async () => {
    const frames = await answer(contextOf({ output: 'whatIf', growth: 'web=+30%', horizon: '7d' }), await runDeps());
    const rows = findPart(frames, 'whatIf');
    const disk = column(rows, 'signal').indexOf('disk');
    expect(column(rows, 'path')[disk]).toBe('web > db');
    expect(column(rows, 'reason')[disk]).toContain('between nothing and all of it is assumed');
  });

  test('gives rules one number per limit, with its labels', async () => {
    const frames = await answer(contextOf({ output: 'runway', horizon: '7d' }, true), await runDeps());
    expect(frames.map(({ fields }) => fields[0].labels)).toEqual([{ node: 'node-1', signal: 'disk', resource: '/' }]);
    const share = await answer(contextOf({ output: 'utilisation', horizon: '7d' }, true), await runDeps());
    expect(share[0].fields[0].values[0]).toBeCloseTo(0.7, 1);
  });

  test('tells a rule that the first plan is being made', async () => {
    const waiting: LongWork<InsightRunDeps> = { follow: async () => ({ progress: { done: 1, total: 4 } }) };
    const query = contextOf({ output: 'probability' }, true);
    await expect(answer(query, await runDeps(waiting))).rejects.toThrow('1 of 4');
    const [frame] = await answer(contextOf({ output: 'plan' }), await runDeps(waiting));
    expect(frame.meta?.custom).toMatchObject({ foresightProgress: { done: 1, total: 4 } });
  });

  test('refuses growth of nobody, and what cannot be read', async () => {
    const grow = async (growth: string) => answer(contextOf({ output: 'whatIf', growth }), await runDeps());
    await expect(grow('shop=+30%')).rejects.toThrow('shop');
    await expect(grow('web up')).rejects.toThrow('frontend=+30%');
    await expect(grow('web=2000%')).rejects.toThrow('900');
  });

  test('knows how often services call others', async () => {
    const frames = await answer(contextOf({ output: 'flow' }), await runDeps());
    expect(column(findPart(frames, 'flow'), 'caller')).toEqual(['web']);
    // Both are asked for equally often in the small shop.
    expect(column(findPart(frames, 'flow'), 'point')[0]).toBeCloseTo(1);
  });
});
