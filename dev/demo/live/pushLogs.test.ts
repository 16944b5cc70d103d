import { pushLogs } from './pushLogs';
import { startLogReader, type LogReader } from '../../logql';
import { slotLength } from '../logs';
import { createShop } from '../shop';
import { hour, minute, second } from '../time';

const start = Date.UTC(2026, 0, 5);
const shop = createShop({ seed: 1, start, incidents: [] });
let reader: LogReader;
let now = start + 20 * hour + 2 * second;

beforeEach(async () => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'setTimeout', 'performance'] });
  reader = await startLogReader();
});
afterEach(async () => {
  jest.useRealTimers();
  await reader.stop();
});

const times = () =>
  reader.store
    .find(() => true)
    .flatMap(({ lines }) => lines.map(({ time }) => Number(time / 1_000_000n)))
    .sort((a, b) => a - b);
const until = async (ready: () => boolean) => {
  for (let i = 0; i < 2000 && !ready(); i++) {
    await new Promise((resolve) => setImmediate(resolve));
  }
};

function push(more: Partial<Parameters<typeof pushLogs>[0]> = {}) {
  const errors: string[] = [];
  const options = { url: reader.url, snapshotAt: shop.snapshotAt, now: () => now, past: 30 * minute };
  return pushLogs({ ...options, onError: (message) => errors.push(message), ...more }).then((stop) => ({
    stop,
    errors,
  }));
}

test('sends the past up to the present, and what is written from then on', async () => {
  const { stop, errors } = await push();
  const past = times();
  const present = now - 2 * second;
  expect(past[0]).toBeGreaterThanOrEqual(present - 30 * minute);
  expect(past[0]).toBeLessThan(present - 29 * minute);
  expect(past.at(-1)).toBeLessThan(present);
  expect(past.at(-1)).toBeGreaterThan(present - minute);

  now += minute;
  jest.advanceTimersByTime(slotLength);
  await until(() => times().length > past.length);
  expect(times().filter((time) => time >= present).length).toBeGreaterThan(20);
  expect(errors).toEqual([]);
  stop();
});

test('goes on behind what is there already, without a gap', async () => {
  (await push()).stop();
  const before = times();
  now += 3 * minute;
  (await push()).stop();
  const after = times();
  expect(after.slice(0, before.length)).toEqual(before);
  const atOnce = await startLogReader();
  (await push({ url: atOnce.url, past: 33 * minute })).stop();
  const whole = atOnce.store.find(() => true).reduce((sum, { lines }) => sum + lines.length, 0);
  await atOnce.stop();
  expect(after).toHaveLength(whole);
});

test('says so when Loki takes no lines', async () => {
  const { stop, errors } = await push({
    url: `${reader.url}/nowhere`,
    snapshotAt: () => {
      throw new Error('no shop');
    },
  });
  expect(errors).toEqual([`Loki at ${reader.url}/nowhere took no logs: no shop`]);
  stop();
});
