import type { TimeRange } from '../../engine';
import type { KnownIncident } from '../backtest';

/** What a person said of an alert or an incident. */
export type MarkVerdict = 'useful' | 'noise' | 'planned' | 'known-cause';

/** A time of which a person said what it was; ms. */
export interface FeedbackMark extends KnownIncident {
  verdict: MarkVerdict;
}

/** The incidents that somebody confirmed: a useful alert, or one whose cause is known. By their begin. */
export function listConfirmed(marks: readonly FeedbackMark[]): KnownIncident[] {
  return marks
    .filter(({ verdict }) => verdict === 'useful' || verdict === 'known-cause')
    .map(({ title, from, to }) => ({ title, from, to }))
    .sort((a, b) => a.from - b.from);
}

/** The times of which somebody said that nothing was wrong. */
export function listFalseAlarms(marks: readonly FeedbackMark[]): TimeRange[] {
  return marks.filter(({ verdict }) => verdict === 'noise').map(({ from, to }) => ({ from, to }));
}

/** The times of which somebody said that they were planned: what fires in them is neither right nor wrong. */
export function listPlanned(marks: readonly FeedbackMark[]): TimeRange[] {
  return marks.filter(({ verdict }) => verdict === 'planned').map(({ from, to }) => ({ from, to }));
}

/** Whether two times have a moment in common. */
export function overlaps(a: TimeRange, b: TimeRange): boolean {
  return a.from <= b.to && b.from <= a.to;
}
