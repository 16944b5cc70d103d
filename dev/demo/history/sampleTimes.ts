import { day, hour, minute, second } from '../time';

/**
 * The nearer to the end, the finer: the first step is half of Prometheus' five-minute lookback, so that a rate over 5 m
 * always finds two samples; the last is near that of the demo's scrapes, for what watches the present closely.
 */
const zones = [
  { length: Infinity, step: 150 * second },
  { length: 2 * day, step: minute },
  { length: 7 * hour, step: 10 * second },
];
/** Distance of the last samples, ms. */
export const finestStep = zones[zones.length - 1].step;

/**
 * The longest block that Prometheus would make of smaller ones itself (two hours times a power of three):
 * fewer blocks open faster and need no compaction.
 */
export const blockLength = 54 * hour;

/** Times (ms) of the samples in [from, to) of a history that ends at `end`. */
export function* sampleTimes(from: number, to: number, end: number): Generator<number> {
  for (let t = nextTime(from, end); t < to; t = nextTime(t + 1, end)) {
    yield t;
  }
}

/** The first sample at or after t. */
function nextTime(t: number, end: number): number {
  return zones.reduce((next, { length, step }) => {
    const start = Math.ceil((end - length) / step) * step;
    return next < start ? next : Math.ceil(Math.max(t, start) / step) * step;
  }, Infinity);
}

/** [from, to) cut where blocks begin, so that each part becomes one block. */
export function splitIntoBlocks(from: number, to: number): Array<{ from: number; to: number }> {
  const parts = [];
  for (let at = from; at < to;) {
    const next = Math.min(to, (Math.floor(at / blockLength) + 1) * blockLength);
    parts.push({ from: at, to: next });
    at = next;
  }
  return parts;
}
