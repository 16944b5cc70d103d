import {
  borrowHistory,
  chooseLongCycles,
  createNotice,
  day,
  noticeLongCycles,
  week,
  type ForecastOptions,
  type LongCycles,
  type Notice,
  type Series,
} from '../../engine';
import type { Beside } from '../engineTask';

/** What the engine is told for a forecast that may learn of more than its own window. */
export interface HelpedForecastOptions extends Omit<ForecastOptions, 'longCycles'> {
  /** Cycles of month and year are learnt of the longer past that was read beside. */
  learnsLongCycles?: boolean;
  /** What is missing before the first observation is borrowed of the peers that were read beside. */
  borrows?: boolean;
}

/** The options without what is decided before the engine. */
export function plain({ learnsLongCycles: _, borrows: __, ...options }: HelpedForecastOptions): ForecastOptions {
  return options;
}

/** The long cycles that a series takes, and what is to be said of them; nothing where none are wanted. */
export function learnLongCycles(
  { step }: Series,
  { learnsLongCycles, timeZone, horizon }: HelpedForecastOptions,
  beside: Beside | undefined
): { longCycles?: LongCycles; notices: Notice[] } {
  if (!learnsLongCycles) {
    return { notices: [] };
  }
  if (!beside?.long) {
    return { notices: [createNotice('info', 'cycles.no-history', {})] };
  }
  const chosen = chooseLongCycles(beside.long, { timeZone, horizonDays: (horizon * step) / day });
  return { ...(chosen.cycles.length > 0 && { longCycles: chosen }), notices: noticeLongCycles(chosen) };
}

/** Rounds of the shortest cycle by the calendar that a series needs of its own: with more, its own past is better (bench). */
const maxOwnRounds = 2;

/** The series, with a borrowed past where it has just begun and that helps. */
export function borrow(
  series: Series,
  { borrows }: HelpedForecastOptions,
  beside: Beside | undefined
): { series: Series; notices: Notice[] } {
  const peers = beside?.peers ?? [];
  if (!borrows || peers.length === 0) {
    return { series, notices: [] };
  }
  const cycle = series.step < day ? day : week;
  const borrowed = borrowHistory(series, peers, { maxOwn: Math.ceil((maxOwnRounds * cycle) / series.step) });
  if (typeof borrowed === 'string') {
    const isSaid = borrowed !== 'long';
    return { series, notices: isSaid ? [createNotice('info', `borrow.${borrowed}`, {})] : [] };
  }
  const values = { time: { time: borrowed.ownFrom }, peers: borrowed.peers };
  return { series: borrowed.series, notices: [createNotice('info', 'borrow.taken', values)] };
}
