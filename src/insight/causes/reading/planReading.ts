import { hour, minute, type TimeRange } from '../../../engine';
import { guard } from '../levels';

/** What is read of every signal for one incident, and what of it counts as the incident. */
export interface Reading {
  /** The incident as it is compared with what went before: a little earlier than it was seen to begin. */
  window: TimeRange;
  /** ms, aligned to `step`, both ends included. */
  from: number;
  to: number;
  /** Distance of the observations, ms: whole minutes. */
  step: number;
}

/** What went before is compared with: long enough to know what is usual, short enough to be like the time of day. */
const pastPerLength = 3;
const minPast = 4 * hour;
const maxPast = 24 * hour;
/** Observations by which the window begins before the onset: it is known to an observation, and causes come first. */
const stepsBeforeOnset = 2;
/** What came after shows whether it ended; it is drawn, not compared. */
const maxAfter = 30 * minute;
const minStep = minute;
/** Rows of one series, at most. */
const maxRows = 720;

/**
 * The times to read for an incident from its onset on. The past is three times as long as the incident, at least 4 h and at
 * most 24 h; the step is a minute, or more where that gave over 720 rows. Nothing lies after `now` (ms).
 */
export function planReading({ from, to }: TimeRange, now: number): Reading {
  const length = to - from;
  const past = Math.min(Math.max(pastPerLength * length, minPast), maxPast) + guard;
  const after = Math.min(length / 2, maxAfter);
  const step = Math.max(minStep, Math.ceil((past + length + after) / (maxRows - stepsBeforeOnset) / minStep) * minStep);
  return {
    window: beginWindow(from, { to, step }),
    from: align(from - past, step) - stepsBeforeOnset * step,
    to: align(Math.max(Math.min(to + after, now), from), step),
    step,
  };
}

/** What is compared of an incident with this onset: from two steps before it on. */
export function beginWindow(onset: number, { to, step }: { to: number; step: number }): TimeRange {
  return { from: align(onset, step) - stepsBeforeOnset * step, to };
}

/** The last grid time at or before `time`. */
function align(time: number, step: number): number {
  return Math.floor(time / step) * step;
}
