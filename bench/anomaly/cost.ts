import { createAnomalyDetector } from '../../src/engine';
import { seeded } from './incidents';

export interface Cost {
  /** CPU time per new value, and bytes of state after a month of five-minute values. */
  microsecondsPerValue: number;
  stateBytes: number;
  /** CPU time of one new value in each of 10,000 series. */
  secondsPer10000Series: number;
}

const step = 300_000;

/** What the detector costs on a seasonal series with noise, once its code is compiled. */
export function measureCost(): Cost {
  const random = seeded(1);
  const values = Float64Array.from({ length: 8640 }, (_, i) => 100 + 40 * Math.sin(i / 45.8) + 10 * random());
  const options = { start: 0, step };
  const warm = createAnomalyDetector(options);
  values.forEach((value) => warm.push(value));
  const long = createAnomalyDetector(options);
  const microsecondsPerValue = (cpuSeconds(() => values.forEach((value) => long.push(value))) / values.length) * 1e6;
  const detectors = Array.from({ length: 10_000 }, () => createAnomalyDetector(options));
  values.subarray(0, 50).forEach((value) => detectors.forEach((detector) => detector.push(value)));
  const secondsPer10000Series = cpuSeconds(() => detectors.forEach((detector) => detector.push(100)));
  return { microsecondsPerValue, stateBytes: measureBytes(long.state()), secondsPer10000Series };
}

function cpuSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Bytes of plain data: typed arrays as they are, numbers as eight. */
function measureBytes(state: unknown): number {
  if (ArrayBuffer.isView(state)) {
    return state.byteLength;
  }
  return typeof state === 'object' && state !== null
    ? Object.values(state).reduce((sum: number, part) => sum + measureBytes(part), 0)
    : 8;
}
