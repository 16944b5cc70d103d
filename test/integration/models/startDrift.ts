import { day, hour, minute } from '../../../src/engine';
import { startPrometheus, type LoadedSeries, type RunningPrometheus } from '../prometheus';

const step = 5 * minute;
const noiseSize = 8;
/** So many times the noise of before are added each day: intervals that learn it are too narrow again soon. */
const growth = 5;

/** The past of two shops, and some hours to come: what is measured ends at the present. */
export interface DriftHistory {
  prometheus: RunningPrometheus;
  /** Since when the orders of one shop become noisier, ms. */
  driftedAt: number;
  /** A full hour that is over. */
  end: number;
}

/** Orders by shop: `steady` keeps its day's cycle and noise, `drifted` becomes noisier from day to day since a while. */
export async function startDrift(): Promise<DriftHistory> {
  const end = Math.floor(Date.now() / hour) * hour;
  const driftedAt = end - 6 * day;
  const shop = (name: string, seed: number, noiseAt: (time: number) => number): LoadedSeries => ({
    name: 'orders',
    labels: { shop: name },
    value: (time) => 400 + 120 * Math.sin((2 * Math.PI * time) / day) + noiseAt(time) * chance(time / step, seed),
  });
  const series = [
    shop('drifted', 1, (time) => noiseSize * (1 + (growth * Math.max(0, time - driftedAt)) / day)),
    shop('steady', 2, () => noiseSize),
  ];
  const prometheus = await startPrometheus(series, { from: end - 43 * day, to: end + 3 * hour, step });
  return { prometheus, driftedAt, end };
}

/** Nearly normal, with a deviation of about 1; the same each time. */
function chance(i: number, seed: number): number {
  const draws = [0, 1, 2, 3, 4, 5].map((k) => mix(i * 6 + k + seed * 0x9e3779b9));
  return (draws.reduce((sum, draw) => sum + draw, 0) - 3) * Math.SQRT2;
}

/** A number in [0, 1) that looks like chance. */
function mix(value: number): number {
  let x = value | 0;
  x = Math.imul(x ^ (x >>> 16), 0x45d9f3b);
  x = Math.imul(x ^ (x >>> 16), 0x45d9f3b);
  return ((x ^ (x >>> 16)) >>> 0) / 2 ** 32;
}
