import { minute } from '../../engine';
import { createContext, hour, now, shopDeps } from '../../../test/support/insight/smallShop';
import { memoryLogs } from '../../../test/support/insight/memoryLogs';
import { readNewErrors } from '../causes/reading/readNewErrors';
import { describeReason } from '../health/describeReason';
import { assessHealth } from '../health/assessHealth';
import { render } from '../../texts';
import { readNewPatterns } from './readNewPatterns';

const lines = [
  ...Array.from({ length: 400 }, (_, i) => ({
    time: now - 100 * hour + i * 15 * minute,
    text: `info: order ${i} placed`,
    labels: { service: 'web' },
  })),
  ...Array.from({ length: 60 }, (_, i) => ({
    time: now - 10 * minute + i * 10_000,
    text: `ERROR pool of db-${i % 3} is empty`,
    labels: { service: 'web' },
  })),
].sort((a, b) => a.time - b.time);

async function openLogs() {
  const own = memoryLogs(lines);
  const deps = await shopDeps();
  const sources = { ...deps.sources, logs: { uid: 'loki', name: 'Loki' } };
  return { ...deps, sources, logs: own.logs, readHistory: own.readHistory };
}

const context = createContext({ queryType: 'services', falseAlarmsPerWeek: 1 });

test('new errors of a service are a reason of its health, with how many there are', async () => {
  const { known, notices } = await readNewPatterns(context, await openLogs());
  expect(notices).toEqual([]);
  expect([...known.keys()]).toEqual(['web']);
  const newPattern = known.get('web');
  const signal = { kind: 'logErrors', scope: 'service', subject: 'web', unit: 'short', harm: 'up', value: 6 } as const;
  const { now: health } = assessHealth([{ ...signal, newPattern }]);
  expect(health).toMatchObject({ state: 'warning', reasons: [{ code: 'newPattern' }] });
  expect(render(describeReason(health.reasons[0], now), { language: 'en-US' })).toBe(
    'New error in the logs for 10 min, 6 lines a minute: ERROR pool of <_> is empty'
  );
});

test('a service without log streams has nothing to tell, and none is missed', async () => {
  const ofWeb = createContext({ queryType: 'services', service: 'web', falseAlarmsPerWeek: 1 });
  const found = await readNewPatterns(ofWeb, await openLogs());
  expect(found).toEqual({ known: new Map(), notices: [] });
});

test('nothing is looked for without logs, or in a range long past', async () => {
  const { logs: _, ...without } = await openLogs();
  expect((await readNewPatterns(context, without)).known.size).toBe(0);
  const past = { ...context, request: { ...context.request, to: now - 48 * hour } };
  expect((await readNewPatterns(past, await openLogs())).known.size).toBe(0);
});

test('logs that cannot be read are told, and nothing else fails', async () => {
  const deps = await openLogs();
  const open = () => {
    throw new Error('it burns');
  };
  const { known, notices } = await readNewPatterns(context, { ...deps, logs: { ...deps.logs, open } });
  expect(known.size).toBe(0);
  expect(notices).toMatchObject([
    { code: 'missing.log-patterns', values: { reason: expect.stringContaining('it burns') } },
  ]);
});

test('what is new in the logs of an incident is told of its service', async () => {
  const { found, notices } = await readNewErrors({ from: now - 5 * minute, to: now }, await openLogs());
  expect(notices).toEqual([]);
  expect(found.get('web')).toMatchObject([{ text: 'ERROR pool of <_> is empty' }]);
});
