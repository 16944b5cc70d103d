import { countReplicas, findEnd, findRemedy, type Control } from './controls';
import type { Incident } from './incidents';
import { createShop, loadOf, metrics } from './shop';
import { logLines } from './logs';
import { hour, minute } from './time';

const start = Date.UTC(2026, 0, 5);
const at = start + 2 * hour;
const span = { title: '', from: at, to: at + 10 * minute };
const leak: Incident = { kind: 'leak', service: 'recommendations', ...span };
const slow: Incident = { kind: 'latency', service: 'catalog', ...span };

function valuesOf(name: string, service: string, controls: Control[]) {
  const shop = createShop({ seed: 1, start, incidents: [leak, slow], controls });
  const index = metrics.findIndex((metric) => metric.name === name && metric.target.labels.service === service);
  return (t: number) => shop.valuesAt(t)[index];
}

test('a restart frees what leaked, at once and for good, and changes nothing of the time before', () => {
  const restart: Control = { kind: 'restart', service: 'recommendations', at: at + 4 * minute };
  const [left, freed] = [[], [restart]].map((controls) =>
    valuesOf('process_resident_memory_bytes', 'recommendations', controls)
  );
  const [before, usual] = [restart.at - 1000, at - minute];
  const atRest = left(usual);
  expect(freed(usual)).toBe(atRest);
  expect(freed(before)).toBe(left(before));
  expect(freed(before) / atRest).toBeGreaterThan(1.5);
  expect(freed(restart.at) / atRest).toBeCloseTo(1, 1);
  expect(freed(at + 9 * minute) / atRest).toBeCloseTo(1, 1);
  expect(left(at + 9 * minute) / atRest).toBeGreaterThan(2.2);
});

test('a leak of ten minutes is seen within two: a third more memory than at rest', () => {
  const bytes = valuesOf('process_resident_memory_bytes', 'recommendations', []);
  const atRest = bytes(at);
  expect(bytes(at + 2 * minute) / atRest).toBeGreaterThan(1.33);
});

test('a process tells when it was started, and is killed only where nobody restarted it', () => {
  const restart: Control = { kind: 'restart', service: 'recommendations', at: at + 4 * minute };
  const name = 'process_start_time_seconds';
  const started = valuesOf(name, 'recommendations', [restart]);
  expect(started(restart.at - 1)).toBeLessThan(start / 1000);
  expect(started(restart.at)).toBe(restart.at / 1000);
  expect(started(at + hour)).toBe(restart.at / 1000);
  expect(valuesOf(name, 'recommendations', [])(at + hour)).toBe(leak.to / 1000);
});

test('undoing a deploy ends what it made slow; restarting does not', () => {
  const latencyWith = (kind: 'rollback' | 'restart') => {
    const controls: Control[] = [{ kind, service: 'catalog', at: at + 5 * minute }];
    const shop = createShop({ seed: 1, start, incidents: [slow], controls });
    return loadOf(shop.snapshotAt(at + 6 * minute), 'catalog').latency;
  };
  expect(latencyWith('restart') / latencyWith('rollback')).toBeGreaterThan(3);
});

test('replicas share requests: answers are faster and each uses less of a core, for the callers, too', () => {
  const loadsWith = (controls: Control[]) =>
    createShop({ seed: 1, start, incidents: [slow], controls }).snapshotAt(at + 6 * minute);
  const [one, four] = [loadsWith([]), loadsWith([{ kind: 'scale', service: 'catalog', replicas: 4, at }])];
  const of = (service: string) => [loadOf(one, service), loadOf(four, service)];
  const [catalog, scaled] = of('catalog');
  expect(catalog.latency / scaled.latency).toBeGreaterThan(2);
  expect(catalog.cpu / scaled.cpu).toBeGreaterThan(2);
  expect(scaled).toMatchObject({ replicas: 4, rate: catalog.rate });
  const [search, faster] = of('search');
  expect(search.latency).toBeGreaterThan(faster.latency);
});

test('the newest of several scalings holds', () => {
  const controls: Control[] = [
    { kind: 'scale', service: 'cart', replicas: 5, at: 20 },
    { kind: 'scale', service: 'cart', replicas: 3, at: 10 },
    { kind: 'scale', service: 'orders', replicas: 9, at: 10 },
  ];
  const counts = [5, 10, 20, 30].map((t) => countReplicas(controls, { service: 'cart', t }));
  expect(counts).toEqual([1, 3, 5, 5]);
});

test('an incident is ended by the first remedy of its service within it, and by no other', () => {
  const restart = (service: string, time: number): Control => ({ kind: 'restart', service, at: time });
  expect(findEnd(leak, [restart('cart', at + minute), restart('recommendations', at - 1)])).toBe(leak.to);
  expect(findEnd(leak, [restart('recommendations', at + 3), restart('recommendations', at + 2)])).toBe(at + 2);
  expect(findRemedy({ ...leak, kind: 'errors' }, [restart('recommendations', at + 2)])).toBeUndefined();
});

test('the logs tell what was done', () => {
  const controls: Control[] = [
    { kind: 'restart', service: 'recommendations', at: at + minute + 500 },
    { kind: 'scale', service: 'catalog', replicas: 3, at: at + minute + 500 },
  ];
  const shop = createShop({ seed: 1, start, incidents: [leak], controls });
  const lines = logLines(shop.snapshotAt(at + minute + 5000)).flatMap(({ stream, values }) =>
    values.map(([, line]) => `${stream.service}: ${line}`)
  );
  expect(lines.join('\n')).toMatch(/recommendations: .*received SIGTERM, shutting down/);
  expect(lines.join('\n')).toMatch(/catalog: .*scaled to 3 replicas/);
});
