import { day, hour, minute } from '../time';

/** The last days are as fine as a usual scrape; what lies before needs less. */
const fineLength = 2 * day;
const fineStep = minute;
/** Half of Prometheus' five-minute lookback, so that a rate over 5 m always finds two samples. */
const coarseStep = 150_000;

/**
 * The longest block that Prometheus would make of smaller ones itself (two hours times a power of three):
 * fewer blocks open faster and need no compaction.
 */
export const blockLength = 54 * hour;

/** Times (ms) of the samples in [from, to) of a history that ends at `end`. */
export function* sampleTimes(from: number, to: number, end: number): Generator<number> {
  const fineStart = Math.ceil((end - fineLength) / fineStep) * fineStep;
  for (let t = nextTime(from, fineStart); t < to; t = nextTime(t + 1, fineStart)) {
    yield t;
  }
}

/** The first sample at or after t. */
function nextTime(t: number, fineStart: number): number {
  const coarse = Math.ceil(t / coarseStep) * coarseStep;
  return coarse < fineStart ? coarse : Math.max(fineStart, Math.ceil(t / fineStep) * fineStep);
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
