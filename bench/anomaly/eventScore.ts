import { segments, type Labelled } from './readLabelled';
import { day } from '../../src/engine';

export interface EventScore {
  precision: number;
  recall: number;
  f1: number;
  falseAlarmsPerDay: number;
  threshold: number;
}

/** An alarm this many observations after a labelled stretch still finds it. */
const grace = 3;

/**
 * By event: a labelled stretch is found by an alarm in it or shortly after; alarms elsewhere are false, adjacent ones
 * together once. `scores[s]` belongs to series s; alarms are scores of at least `threshold`.
 */
export function eventScore(set: Labelled[], scores: Float64Array[], threshold: number): EventScore {
  let events = 0;
  let found = 0;
  let wrong = 0;
  let days = 0;
  set.forEach(({ labels, series }, s) => {
    const alarms = scores[s].map((score) => (score >= threshold ? 1 : 0));
    for (const { from, to } of segments(labels)) {
      events++;
      found += alarms.subarray(from, to + 1 + grace).includes(1) ? 1 : 0;
    }
    const near = stretched(labels);
    wrong += segments(alarms.map((alarm, i) => (near[i] === 1 ? 0 : alarm))).length;
    days += (labels.length * series.step) / day;
  });
  const precision = found + wrong > 0 ? found / (found + wrong) : 0;
  const recall = events > 0 ? found / events : 0;
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  return { precision, recall, f1, falseAlarmsPerDay: wrong / days, threshold };
}

/** The threshold with the highest event-F1, the same for all series of the set. */
export function bestEventScore(set: Labelled[], scores: Float64Array[]): EventScore {
  return thresholds(scores)
    .map((threshold) => eventScore(set, scores, threshold))
    .reduce((best, one) => (one.f1 > best.f1 ? one : best));
}

/** Scores that a falling share of all observations reach, from a tenth to one in a hundred thousand. */
export function thresholds(scores: Float64Array[]): number[] {
  const all = Float64Array.from(scores.flatMap((one) => [...one.filter(Number.isFinite)])).sort();
  const shares = Array.from({ length: 41 }, (_, k) => 10 ** (-1 - k / 10));
  return [...new Set(shares.map((share) => all[Math.floor((1 - share) * (all.length - 1))]))];
}

function stretched(labels: Uint8Array): Uint8Array {
  const longer = labels.slice();
  for (const { to } of segments(labels)) {
    longer.fill(1, to + 1, to + 1 + grace);
  }
  return longer;
}
