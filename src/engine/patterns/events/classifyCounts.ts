import { ForecastError } from '../../error';
import { checkFalseAlarms } from '../../series/checks';
import { scanCounts, type CountScan } from './scanCounts';

/** What a pattern does, the least usual first. */
export const patternStates = ['new', 'vanished', 'surging', 'fading', 'usual'] as const;

/** What a pattern does: it is new, has more or fewer lines than usual, none any more, or as many as ever. */
export type PatternState = (typeof patternStates)[number];

/** The counts of one pattern, and what is known of it. */
export interface CountQuery {
  /** Lines per step, 0 for none and NaN for unknown. */
  counts: Float64Array;
  /** Time of the first row, and between rows, ms. */
  start: number;
  step: number;
  /** The row that the shown window begins with; those before it are the past. */
  from: number;
  /**
   * How often a usual pattern may seem otherwise by chance, > 0. This holds for one pattern: whoever watches the patterns of a
   * service together gives its rate divided by their number.
   */
  falseAlarmsPerWeek: number;
  /** Whether the pattern was not there before the window: then it is new, whatever its counts are. */
  isNew: boolean;
}

/** The state of a pattern. */
export interface PatternAssessment {
  state: PatternState;
  /** When that began, ms: the first line of what is new, the first row without one of what vanished. */
  since?: number;
  /** How unusual, in [0, 1]; 0 where too little is known. */
  score: number;
}

/** Unusual rows with so many usual ones between them are one change. */
const maxGapRows = 3;

/**
 * What a pattern does in the shown window, which ends with the last row. It surges or fades where detectors find its counts unusual (see
 * scanCounts), the most unusual change being named; it vanished where it has had no line for longer than its past explains. Where the
 * past is short the answer is 'usual': thirty rows are needed for changes, eighteen hours of lines for silences.
 * @throws ForecastError where the window, the step or the rate is out of range.
 */
export function classifyCounts(query: CountQuery): PatternAssessment {
  const { counts, start, step, from, falseAlarmsPerWeek, isNew } = query;
  checkQuery(query);
  if (isNew) {
    const first = counts.findIndex((count, row) => row >= from && count > 0);
    return { state: 'new', since: start + (first < 0 ? from : first) * step, score: 1 };
  }
  const scan = scanCounts({ start, step, values: counts }, falseAlarmsPerWeek);
  const last = counts.length - 1;
  if (scan.isVanished[last] === 1) {
    return { state: 'vanished', since: start + (scan.lastRow + 1) * step, score: 1 };
  }
  const peak = findPeak(scan, from);
  if (peak < 0) {
    const scores = scan.score.subarray(from).filter(Number.isFinite);
    return { state: 'usual', score: scores.reduce((most, one) => Math.max(most, one), 0) };
  }
  const state = scan.change[peak] > 0 ? 'surging' : 'fading';
  return { state, since: start + findBegin(scan.change, peak) * step, score: scan.score[peak] || 0 };
}

function checkQuery({ counts, step, from, falseAlarmsPerWeek }: CountQuery): void {
  checkFalseAlarms(falseAlarmsPerWeek);
  if (!(step > 0) || !Number.isFinite(step)) {
    throw new ForecastError('option.step', { step });
  }
  if (!(Number.isInteger(from) && from >= 0 && from < counts.length)) {
    throw new RangeError(`The window begins at row ${from} of ${counts.length}; it must be one of them.`);
  }
}

/** The most unusual row of a change in the window, the latest of equal ones; -1 for none. */
function findPeak({ change, score }: CountScan, from: number): number {
  let peak = -1;
  for (let row = from; row < change.length; row++) {
    if (change[row] !== 0 && (peak < 0 || (score[row] || 0) >= (score[peak] || 0))) {
      peak = row;
    }
  }
  return peak;
}

/** The first row of the change that a row belongs to. */
function findBegin(change: Int8Array, row: number): number {
  let first = row;
  for (let at = row - 1; at >= 0 && first - at <= maxGapRows + 1; at--) {
    if (change[at] === change[row]) {
      first = at;
    }
  }
  return first;
}
