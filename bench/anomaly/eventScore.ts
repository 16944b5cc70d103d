import { segments, type Labelled } from './data/labelled';
import { day } from '../../src/engine';

export interface EventScore {
  precision: number;
  recall: number;
  f1: number;
  falseAlarmsPerDay: number;
}

/** An alarm this many observations after a labelled stretch still finds it. */
const grace = 3;

/**
 * By event: a labelled stretch is found by an alarm in it or shortly after; alarms elsewhere are false, adjacent ones
 * together once, and count neither way where they are ignored. `alarms[s]` belongs to series s, 1 = alarm.
 */
export function scoreEvents(set: Labelled[], alarms: Uint8Array[]): EventScore {
  let events = 0;
  let found = 0;
  let wrong = 0;
  let days = 0;
  set.forEach(({ labels, ignored, series }, s) => {
    for (const { from, to } of segments(labels)) {
      events++;
      found += alarms[s].subarray(from, to + 1 + grace).includes(1) ? 1 : 0;
    }
    const near = stretched(labels);
    wrong += segments(alarms[s].map((alarm, i) => (near[i] === 1 || ignored?.[i] === 1 ? 0 : alarm))).length;
    const counted = labels.length - (ignored?.reduce((sum, one) => sum + one, 0) ?? 0);
    days += (counted * series.step) / day;
  });
  const precision = found + wrong > 0 ? found / (found + wrong) : 0;
  const recall = events > 0 ? found / events : 0;
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  return { precision, recall, f1, falseAlarmsPerDay: wrong / days };
}

/** The threshold with the highest event-F1, the same for all series of the set; alarms are scores of at least it. */
export function bestEventScore(set: Labelled[], scores: Float64Array[]): EventScore {
  return thresholds(scores)
    .map((threshold) => scoreEvents(set, alarmsAt(scores, threshold)))
    .reduce((best, one) => (one.f1 > best.f1 ? one : best));
}

function alarmsAt(scores: Float64Array[], threshold: number): Uint8Array[] {
  return scores.map((one) => Uint8Array.from(one, (score) => (score >= threshold ? 1 : 0)));
}

/** Scores that a falling share of all observations reach, from a tenth to one in a hundred thousand. */
function thresholds(scores: Float64Array[]): number[] {
  const all = Float64Array.from(scores.flatMap((one) => [...one.filter(Number.isFinite)])).sort();
  const shares = Array.from({ length: 41 }, (_, k) => 10 ** (-1 - k / 10));
  return [...new Set(shares.map((share) => all[all.length - Math.ceil(share * all.length)]))];
}

function stretched(labels: Uint8Array): Uint8Array {
  const longer = labels.slice();
  for (const { to } of segments(labels)) {
    longer.fill(1, to + 1, to + 1 + grace);
  }
  return longer;
}
