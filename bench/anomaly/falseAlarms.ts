import { week } from '../../src/engine';
import type { Subject } from './data/readDetectionSet';

/** Alarms this close together, in observations, are one; as close to a known anomaly they are not false. */
const together = 12;
/** This share of each series only trains, at most a week of it. */
const warmUp = 0.25;

/** Where alarms of a series are false. */
export interface Counted {
  /** The first observation after the warm-up, and the number of all. */
  first: number;
  end: number;
  /** Sums of known anomalies before each observation, to see whether any is near. */
  anomalousBefore: Uint32Array;
  /** Observations at which an alarm would be false. */
  count: number;
}

export function findCounted({ series: { values, step }, labels, ignored }: Subject): Counted {
  const end = values.length;
  const first = Math.floor(Math.min(end * warmUp, week / step));
  const anomalousBefore = new Uint32Array(end + 1);
  for (let i = 0; i < end; i++) {
    anomalousBefore[i + 1] = anomalousBefore[i] + (labels?.[i] === 1 || ignored?.[i] === 1 ? 1 : 0);
  }
  const counted = { first, end, anomalousBefore, count: 0 };
  for (let i = first; i < end; i++) {
    counted.count += isNearAnomaly(counted, i) ? 0 : 1;
  }
  return counted;
}

/** Alarms after the warm-up and away from known anomalies, those close together once. */
export function countFalseAlarms(isAlarm: (i: number) => boolean, counted: Counted): number {
  let alarms = 0;
  let last = -Infinity;
  for (let i = counted.first; i < counted.end; i++) {
    if (isAlarm(i)) {
      alarms += i - last > together && !isNearAnomaly(counted, i) ? 1 : 0;
      last = i;
    }
  }
  return alarms;
}

function isNearAnomaly({ end, anomalousBefore }: Counted, i: number): boolean {
  return anomalousBefore[Math.min(end, i + together)] > anomalousBefore[Math.max(0, i - together)];
}
