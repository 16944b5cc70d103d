import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { logLines } from './logLines';
import { pushLogs } from './pushLogs';
import { createShop } from '../shop';
import { hour, second } from '../time';

const start = Date.UTC(2026, 0, 5);
const t = start + 20 * hour;
const calm = createShop({ seed: 1, start, incidents: [] });
const failing = createShop({
  seed: 1,
  start,
  incidents: [{ kind: 'errors', service: 'payment', title: '', from: t - hour, to: t + hour }],
});

describe('logLines', () => {
  const minuteOf = (shop: typeof calm) => logLines(shop.snapshotAt(t), 60 * second);
  const count = (streams: ReturnType<typeof logLines>, service: string, level: string) =>
    streams.filter(({ stream }) => stream.service === service && stream.level === level).length;

  test('their times lie in the span, in ns', () => {
    minuteOf(calm).forEach(({ values: [[time]] }) => {
      expect(Number(time) / 1e6).toBeGreaterThan(t - 60 * second);
      expect(Number(time) / 1e6).toBeLessThanOrEqual(t);
    });
  });

  test('a busy service writes more than a quiet one, and a failing one writes errors', () => {
    expect(count(minuteOf(calm), 'catalog', 'info')).toBeGreaterThan(10 * count(minuteOf(calm), 'payment', 'info'));
    expect(count(minuteOf(failing), 'payment', 'error')).toBeGreaterThan(0);
    expect(count(minuteOf(calm), 'payment', 'error')).toBe(0);
  });
});

describe('pushLogs', () => {
  beforeEach(() => jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] }));
  afterEach(() => jest.useRealTimers());

  test('sends streams to Loki, and tells when Loki refuses them', async () => {
    let refuse = false;
    const bodies: string[] = [];
    const server = createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request) {
        body += chunk;
      }
      bodies.push(`${request.method} ${request.url} ${body}`);
      response.writeHead(refuse ? 500 : 204).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const until = async (ready: () => boolean) => {
      for (let i = 0; i < 1000 && !ready(); i++) {
        await new Promise(setImmediate);
      }
    };

    const errors: string[] = [];
    const stop = pushLogs({ url, snapshot: () => calm.snapshotAt(t), onError: (message) => errors.push(message) });
    jest.advanceTimersByTime(5 * second);
    await until(() => bodies.length === 1);
    expect(bodies[0]).toContain('POST /loki/api/v1/push {"streams":[{"stream":{"job":"shop"');
    refuse = true;
    jest.advanceTimersByTime(5 * second);
    await until(() => errors.length === 1);
    expect(errors).toEqual([`Loki at ${url} took no logs: status 500`]);
    stop();
    server.closeAllConnections();
    server.close();
  });
});
