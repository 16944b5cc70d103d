import { minute, type TimeRange } from '../../src/engine';
import { seeded } from '../anomaly/incidents';
import type { Trial } from './trial';

/** Quiet times keep as far from incidents; faults take as long to fade. */
const distance = 10 * minute;
const maxTries = 100;
/** Before that the past is short. */
const lastShare = 1 / 2;

/**
 * Each incident moved to a time in the last half of its past at which the system has no incident: a ranking should name nobody
 * then. None for an incident whose past has no such time.
 */
export function listQuietTimes(trials: readonly Trial[]): Trial[] {
  const isFree = ({ from, to }: TimeRange) =>
    trials.every(({ incident }) => to + distance < incident.from || from > incident.to + distance);
  return trials.flatMap((trial, place) => {
    const start = Math.min(...trial.signals.map(({ series }) => series.start));
    const { from, to } = trial.incident;
    const random = seeded(1 + place);
    const drawn = Array.from({ length: maxTries }, () => Math.floor((from - start) * random() * lastShare));
    const back = drawn.find((span) => to - span < from && isFree({ from: from - span, to: to - span }));
    return back === undefined ? [] : [{ ...trial, incident: { from: from - back, to: to - back } }];
  });
}
