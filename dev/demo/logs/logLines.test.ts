import { groupRecords } from '../../../src/engine';
import type { Incident, IncidentKind } from '../incidents';
import { createShop } from '../shop';
import { hour, minute } from '../time';
import { services } from '../topology';
import { logLines, slotLength, type LogStream } from './logLines';

const start = Date.UTC(2026, 0, 5);
const t = start + 20 * hour;

const during = (kind: IncidentKind, service: string): Incident => ({
  kind,
  service,
  title: '',
  from: t - 30 * minute,
  to: t + 10 * minute,
});

function streamsOf(incidents: Incident[], { from = t - 5 * minute, to = t } = {}): LogStream[] {
  const shop = createShop({ seed: 1, start, incidents });
  const slots = Array.from({ length: (to - from) / slotLength }, (_, i) => from + (i + 1) * slotLength);
  return slots.flatMap((end) => logLines(shop.snapshotAt(end)));
}

const linesOf = (streams: LogStream[], service: string) =>
  streams.filter(({ stream }) => stream.service === service).flatMap(({ values }) => values.map(([, text]) => text));
const count = (lines: string[], text: string | RegExp) => lines.filter((line) => line.search(text) >= 0).length;

const calm = streamsOf([]);

test('equal times have equal lines, each with a time of its slot in ns', () => {
  expect(streamsOf([])).toEqual(calm);
  for (const { values } of logLines(createShop({ seed: 1, start, incidents: [] }).snapshotAt(t))) {
    values.forEach(([time]) => {
      expect(Number(time) / 1e6).toBeGreaterThanOrEqual(t - slotLength);
      expect(Number(time) / 1e6).toBeLessThan(t);
      expect(time).toHaveLength(19);
    });
  }
});

test('lines of a stream are in order and no two share a time', () => {
  const times = new Map<string, string[]>();
  calm.forEach(({ stream, values }) => {
    const key = JSON.stringify(stream);
    times.set(key, [...(times.get(key) ?? []), ...values.map(([time]) => time)]);
  });
  times.forEach((list) => expect(list).toEqual([...new Set(list)].sort()));
});

test('a busy service writes more requests than a quiet one', () => {
  expect(count(linesOf(calm, 'catalog'), 'msg="request"')).toBeGreaterThan(
    5 * count(linesOf(calm, 'payment'), '"msg":"request"')
  );
});

test('every service has eight kinds of its own within an hour, in its own format', () => {
  const hourly = streamsOf([], { from: t - hour });
  services.forEach(({ name }) => {
    const kinds = linesOf(hourly, name).map((line) => line.replace(/[^a-zA-Z ]*\d[\w.:-]*/g, '').slice(0, 60));
    expect(new Set(kinds).size).toBeGreaterThanOrEqual(8);
  });
  expect(() => linesOf(hourly, 'payment').map((line) => JSON.parse(line))).not.toThrow();
  linesOf(hourly, 'recommendations').forEach((line) =>
    expect(line).toMatch(/^2026-01-05 \d\d:\d\d:\d\d\.\d{3} {2}[ A-Z]{5} 1 --- \[.*\] shop\.recommendations\./)
  );
});

test('a worker has a heartbeat every ten seconds, which stops where payments fail', () => {
  const beats = (streams: LogStream[]) => count(linesOf(streams, 'payment'), 'heartbeat ok');
  expect(beats(calm)).toBe(30);
  expect(beats(streamsOf([during('errors', 'payment')]))).toBe(0);
});

test('failing payments write why, and their callers too', () => {
  const failing = streamsOf([during('errors', 'payment')]);
  for (const [service, text] of [
    ['payment', 'card gateway error'],
    ['payment', 'circuit breaker open'],
    ['checkout', 'call to payment failed'],
  ]) {
    expect(count(linesOf(failing, service), text)).toBeGreaterThan(3);
    expect(count(linesOf(calm, service), text)).toBe(0);
  }
});

test('a slow service is deployed before, and its callers wait in vain', () => {
  const incident = during('latency', 'catalog');
  const slow = streamsOf([incident]);
  expect(count(linesOf(slow, 'catalog'), 'sequential scan')).toBeGreaterThan(10);
  expect(count(linesOf(slow, 'frontend'), 'timeout: catalog did not answer')).toBeGreaterThan(10);
  const atDeploy = streamsOf([incident], { from: incident.from - minute, to: incident.from + minute });
  expect(linesOf(atDeploy, 'catalog').join('\n')).toMatch(/starting version 1\.\d\.\d+"/);
  const undone = streamsOf([incident], { from: incident.to - minute, to: incident.to + minute });
  expect(linesOf(undone, 'catalog').join('\n')).toMatch(/rolled back to version 1\.\d\.\d"/);
});

test('a leak writes more and more stack traces, each one record', () => {
  const leak = { ...during('leak', 'recommendations'), from: t - 40 * minute, to: t };
  const traces = (from: number) => {
    const lines = linesOf(streamsOf([leak], { from, to: from + 10 * minute }), 'recommendations');
    return count(lines, 'Could not refresh profiles');
  };
  const growth = [traces(leak.from), traces(leak.from + 15 * minute), traces(leak.from + 30 * minute)];
  expect(growth[0]).toBe(0);
  expect(growth[2]).toBeGreaterThan(1.5 * growth[1]);
  const errors = streamsOf([leak], { from: t - minute })
    .filter(({ stream }) => stream.service === 'recommendations' && stream.level === 'error')
    .flatMap(({ values }) => values.map(([, text]) => text));
  expect(errors.some((line) => line.startsWith('\tat '))).toBe(true);
  const records = groupRecords(errors, (line) => line);
  expect(records.length).toBeGreaterThan(0);
  expect(records.length).toBeLessThan(errors.length / 3);
});

test.each(
  services.flatMap(({ name }) => (['errors', 'latency', 'leak'] as const).map((kind) => [kind, name] as const))
)('%s of %s can be seen in its own lines', (kind, service) => {
  const before = new Set(linesOf(calm, service).map(strip));
  const lines = linesOf(streamsOf([during(kind, service)]), service).map(strip);
  expect(lines.filter((line) => !before.has(line)).length).toBeGreaterThan(2);
});

/** A line without what differs from one to the next. */
function strip(line: string): string {
  return line.replace(/\S*\d\S*/g, '').trim();
}
