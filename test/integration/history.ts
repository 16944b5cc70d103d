import type { LoadedRange, LoadedSeries } from './prometheus';
import { day, hour, minute } from '../../src/engine';

/** Fifteen days of minutes that end at the last full hour. */
export function recentRange(now: number): LoadedRange {
  const to = Math.floor(now / hour) * hour;
  return { from: to - 15 * day, to, step: minute };
}

/** What the integration tests query: well-behaved and ugly series, each a function of time alone. */
export function testSeries({ from, to }: LoadedRange): LoadedSeries[] {
  const fromMinute = (time: number) => (time - from) / minute;
  const service = (name: string, size: number): LoadedSeries => ({
    name: 'shop_requests',
    labels: { service: name },
    value: (time) =>
      time === spikeTime(to) && name === 'cart' ? 10 * size : size * (1 + 0.5 * wave(time)) + noise(time),
  });
  const burst = (id: number): LoadedSeries => ({
    name: 'many',
    labels: { id: String(id) },
    value: (time) => (time > to - 3 * hour ? id + wave(time) : undefined),
  });
  const pod = (id: number): LoadedSeries => ({
    name: 'pod_latency',
    labels: { pod: String(id) },
    value: (time) => 50 + 20 * wave(time) + noise(time + id) + (id === 7 && time >= oddPodTime(to) ? 25 : 0),
  });
  return [
    service('cart', 100),
    service('checkout', 40),
    {
      name: 'with_gap',
      labels: {},
      value: (time) => (time > to - 30 * hour && time < to - 24 * hour ? undefined : 10 + wave(time)),
    },
    { name: 'only_nan', labels: {}, value: () => NaN },
    { name: 'constant', labels: {}, value: () => 42 },
    { name: 'one_point', labels: {}, value: (time) => (time === to - 2 * minute ? 7 : undefined) },
    { name: 'growing_total', labels: {}, value: (time) => (fromMinute(time) % 9000) * 3 },
    { name: 'disk_used_percent', labels: { node: 'a' }, value: (time) => Math.min(100, 20 + fromMinute(time) / 300) },
    { name: 'disk_used_percent', labels: { node: 'b' }, value: (time) => 30 + noise(time) / 10 },
    { name: 'shifted', labels: {}, value: (time) => (time < levelShiftTime(to) ? 20 : 30) + noise(time) },
    ...Array.from({ length: 8 }, (_, id) => pod(id)),
    ...Array.from({ length: 60 }, (_, id) => burst(id)),
  ];
}

/** When the cart's requests jump for one minute. */
export function spikeTime(to: number): number {
  return to - 5 * hour;
}

/** When the level of one series moves from 20 to 30. */
export function levelShiftTime(to: number): number {
  return to - 20 * hour;
}

/** Since when one pod is slower than the others. */
export function oddPodTime(to: number): number {
  return to - 6 * hour;
}

function wave(time: number): number {
  return Math.sin((2 * Math.PI * time) / day);
}

/** Deterministic, without a season of its own. */
function noise(time: number): number {
  const x = Math.sin(time * 12.9898) * 43_758.5453;
  return x - Math.floor(x);
}
