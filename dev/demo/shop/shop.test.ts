import { historyIncidents, type Incident } from '../incidents';
import { day, historyLength, hour, minute } from '../time';
import { services } from '../topology';
import { createShop, diskFullAt, fillingDisk, isCounter, loadOf, metrics } from '.';
import { diskUsedRatio } from './disk';

/** A Monday. */
const start = Date.UTC(2026, 0, 5);
const shopOf = (incidents: Incident[] = [], seed = 3) => createShop({ seed, start, incidents });
const indexOf = (name: string, labels: Record<string, string> = {}) =>
  metrics.findIndex(
    (metric) =>
      metric.name === name &&
      Object.entries(labels).every(([label, value]) => ({ ...metric.target.labels, ...metric.labels })[label] === value)
  );

describe('createShop', () => {
  test('the value at a time does not depend on the times asked for before', () => {
    const t = start + 3 * hour + 12_345;
    const often = shopOf();
    for (let at = start; at < t; at += 15_000) {
      often.valuesAt(at);
    }
    expect(Array.from(often.valuesAt(t))).toEqual(Array.from(shopOf().valuesAt(t)));
  });

  test('counters never fall, and every value is finite and not negative', () => {
    const shop = shopOf(historyIncidents(start));
    let last = Float64Array.from(shop.valuesAt(start));
    for (let t = start + 7 * minute; t < start + day; t += 7 * minute) {
      const values = Float64Array.from(shop.valuesAt(t));
      const wrong = metrics.filter(
        (metric, i) => !Number.isFinite(values[i]) || values[i] < (isCounter(metric) ? last[i] : 0)
      );
      expect(wrong).toEqual([]);
      last = values;
    }
  });

  test('histograms are cumulative and end with their count', () => {
    const values = shopOf().valuesAt(start + hour);
    const of = (name: string, labels: Record<string, string>) =>
      values[indexOf(name, { service: 'payment', route: '/charge', ...labels })];
    const bucket = (le: string) => of('http_request_duration_seconds_bucket', { le });
    expect(bucket('0.05')).toBeLessThan(bucket('0.25'));
    expect(bucket('0.25')).toBeLessThanOrEqual(bucket('+Inf'));
    expect(bucket('+Inf')).toBe(of('http_request_duration_seconds_count', {}));
  });

  test('no two series have the same name and labels', () => {
    const keys = metrics.map(({ name, target, labels }) =>
      JSON.stringify([name, Object.entries({ ...target.labels, ...labels }).sort()])
    );
    expect(new Set(keys).size).toBe(metrics.length);
  });

  test('evenings are busier than nights, and Saturdays than Tuesdays', () => {
    const shop = shopOf();
    const rate = (t: number) => loadOf(shop.snapshotAt(t), 'frontend').rate;
    expect(rate(start + 20 * hour)).toBeGreaterThan(3 * rate(start + 4 * hour));
    expect(rate(start + 5 * day + 12 * hour)).toBeGreaterThan(1.15 * rate(start + day + 12 * hour));
  });

  test('every incident shows in its service and in those that call it', () => {
    const at = (kind: Incident['kind'], service: string) => {
      const t = start + 12 * hour;
      const troubled = shopOf([{ kind, service, title: '', from: t - hour, to: t + hour }]).snapshotAt(t);
      const calm = shopOf().snapshotAt(t);
      return { troubled: (name: string) => loadOf(troubled, name), calm: (name: string) => loadOf(calm, name) };
    };
    const slow = at('latency', 'catalog');
    expect(slow.troubled('catalog').latency).toBeGreaterThan(4 * slow.calm('catalog').latency);
    expect(slow.troubled('frontend').latency).toBeGreaterThan(1.2 * slow.calm('frontend').latency);
    const failing = at('errors', 'payment');
    expect(failing.troubled('payment').errorRatio).toBeGreaterThan(0.25);
    expect(failing.troubled('checkout').errorRatio).toBeGreaterThan(0.15);
    const leak = at('leak', 'recommendations');
    expect(leak.troubled('recommendations').leak).toBeCloseTo(0.5);
    const drop = at('traffic', 'frontend');
    expect(drop.troubled('orders').rate).toBeLessThan(0.3 * drop.calm('orders').rate);
  });

  test('an incident that begins while the shop runs shows in the counters as soon as it has struck', () => {
    const incidents: Incident[] = [];
    const shop = shopOf(incidents);
    const failures = indexOf('http_requests_total', { service: 'payment', status: '500' });
    const at = (t: number) => shop.valuesAt(t)[failures];
    const t = start + 12 * hour + 10_000;
    const before = at(t - 20_000);
    const calm = at(t) - before;
    incidents.push({ kind: 'errors', service: 'payment', title: '', from: t, to: t + hour, ramp: 5000 });
    expect(at(t + 20_000) - at(t + 5000)).toBeGreaterThan(calm + 3);
  });

  test('one disk fills, and is full some days after the history', () => {
    const full = diskFullAt(start);
    expect(full - (start + historyLength)).toBeGreaterThan(3 * day);
    expect(full - (start + historyLength)).toBeLessThan(6 * day);
    const used = (t: number) => diskUsedRatio(shopOf().snapshotAt(t), fillingDisk);
    expect(used(start)).toBeLessThan(0.25);
    expect(used(start + historyLength)).toBeGreaterThan(0.85);
    expect(used(full + day)).toBe(1);
    expect(indexOf('node_filesystem_avail_bytes', { ...fillingDisk })).toBeGreaterThanOrEqual(0);
  });

  test('it refuses to go back in time', () => {
    const shop = shopOf();
    shop.valuesAt(start + hour);
    expect(() => shop.valuesAt(start)).toThrow('cannot go back');
  });

  test('every service has requests, CPU and memory', () => {
    services.forEach(({ name }) => {
      ['http_requests_total', 'process_cpu_seconds_total', 'process_resident_memory_bytes'].forEach((metric) =>
        expect(indexOf(metric, { service: name })).toBeGreaterThanOrEqual(0)
      );
    });
  });
});
