import { hour } from '../../series/units';
import type { Series, TimeRange } from '../../types';
import { findCommonEvidence } from '../calibration/sizeEvidence';
import type { AnomalyEvent } from '../events/anomalyEvent';
import { halfSevereNats } from '../events/gatherEvents';
import { findSilence } from './findSilence';
import { measureExcess, type NewestOptions } from './measureExcess';
import { findUsualRange, type UsualRange } from './usualRange';

/** What the newest values did that was unlike their usual range. */
export interface NewestWatch {
  /** In order; the last may go on. */
  events: AnomalyEvent[];
  /** The last event, where it has not been over for `minUsualRows`. */
  open?: OpenEvent;
}

/** An event that goes on or has just ended. */
export interface OpenEvent {
  event: AnomalyEvent;
  /** Usual values since its last unusual one: 0 = it goes on. */
  usualRows: number;
}

/** What is of no interest. */
export interface WatchOptions {
  /** Which deviations matter. Default 'both'. */
  direction?: 'up' | 'down' | 'both';
  /** Known events: never an anomaly. Default none. */
  planned?: readonly TimeRange[];
}

/** So many usual values in a row end an event. */
export const minUsualRows = 3;
/** Two values in a row so far outside, in units of their noise, begin an event; it goes on while they are outside so far. */
const beginsAt = 7;
const goesOnAt = 0.5;
/** The larger of the two counts as at most so many times the other: the first may show a part of the incident only. */
const maxPairRatio = 2;
/** What came so often lately, and was nearly as large, is usual. */
const usualRepeats = 3;
const repeatFactor = 1.25;

interface Run {
  sign: number;
  first: number;
  last: number;
  peak: number;
  /** The largest excess of two values in a row. */
  size: number;
  usualRows: number;
}

/**
 * Finds stretches in which the newest values, on a fine grid, leave the range that a coarser one expects of them (see
 * detectAnomalies): so what is sudden is known after two values instead of after two rows of the coarser grid. Slow changes are
 * left to the latter. Directions that do not matter are none.
 */
export function watchNewest(newest: Series, usual: UsualRange, options: NewestOptions & WatchOptions): NewestWatch {
  const excess = measureExcess(newest, usual, options).map((one, row) =>
    isOfInterest(one, newest.start + row * newest.step, options) ? one : one * 0
  );
  const runs = findRuns(excess);
  const events = runs.map((run) => toEvent(run, newest, usual));
  const silence = findSilence(newest);
  if (silence) {
    return { events: [...events, silence], open: { event: silence, usualRows: 0 } };
  }
  const last = runs[runs.length - 1];
  return last && last.usualRows < minUsualRows
    ? { events, open: { event: events[events.length - 1], usualRows: last.usualRows } }
    : { events };
}

/** A row among all, with how far it is outside alone and with the one before it. */
interface Place {
  excess: Float64Array;
  sizes: Float64Array;
  row: number;
}

function isOfInterest(excess: number, time: number, { direction = 'both', planned = [] }: WatchOptions): boolean {
  const isUnwanted = direction !== 'both' && excess > 0 !== (direction === 'up');
  return !isUnwanted && !planned.some(({ from, to }) => time >= from && time < to);
}

function findRuns(excess: Float64Array): Run[] {
  const sizes = excess.map((_, row) => findPairSize(excess, row));
  const runs: Run[] = [];
  let open: Run | undefined;
  for (let row = 1; row < excess.length; row++) {
    if (open) {
      open = continueRun(open, { excess, sizes, row });
    } else if (sizes[row] > beginsAt && sizes[row] > findNeeded(runs)) {
      open = beginRun({ excess, sizes, row });
      runs.push(open);
    }
  }
  return runs;
}

/** The excess of two values in a row on the same side. */
function findPairSize(excess: Float64Array, row: number): number {
  const [before, now] = [Math.abs(excess[row - 1]), Math.abs(excess[row])];
  const isSameSide = excess[row - 1] * excess[row] > 0;
  return isSameSide ? Math.min(Math.max(before, now), maxPairRatio * Math.min(before, now)) : 0;
}

function findNeeded(runs: readonly Run[]): number {
  const sizes = runs.map(({ size }) => size).sort((a, b) => b - a);
  return Math.max(beginsAt, repeatFactor * (sizes[usualRepeats - 1] ?? 0));
}

/** The run that is known at `row`: it began with the first value outside before it. */
function beginRun({ excess, sizes, row }: Place): Run {
  const sign = Math.sign(excess[row]);
  let first = row - 1;
  while (first > 0 && sign * excess[first - 1] > goesOnAt) {
    first--;
  }
  const peak = sign * excess[row - 1] > sign * excess[row] ? row - 1 : row;
  return { sign, first, last: row, peak, size: sizes[row], usualRows: 0 };
}

/** Takes a value into the run; undefined where that ends it. A missing value says nothing. */
function continueRun(run: Run, { excess, sizes, row }: Place): Run | undefined {
  const size = run.sign * excess[row];
  if (size > goesOnAt) {
    run.last = row;
    run.usualRows = 0;
    run.peak = size > run.sign * excess[run.peak] ? row : run.peak;
    run.size = Math.max(run.size, sizes[row]);
  } else if (!Number.isNaN(size)) {
    run.usualRows++;
  }
  return run.usualRows < minUsualRows ? run : undefined;
}

function toEvent(
  { sign, first, last, peak, size }: Run,
  { start, step, values }: Series,
  usual: UsualRange
): AnomalyEvent {
  const time = (row: number) => start + row * step;
  const { lower, upper, expected } = findUsualRange(usual, time(peak));
  const evidence = findCommonEvidence(size);
  const isZero = values[peak] === 0 && expected > 0;
  return {
    start: time(first),
    end: time(last),
    peak: time(peak),
    direction: sign > 0 ? 'up' : 'down',
    kind: isZero ? 'drop to zero' : (last - first) * step >= hour ? 'level shift' : 'spike',
    severity: evidence / (evidence + halfSevereNats),
    expected: { lower, upper },
    observed: values[peak],
  };
}
