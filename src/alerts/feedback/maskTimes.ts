import type { TimeRange } from '../../engine';
import type { RuleSpec } from '../kinds';
import type { FeedbackMark } from './feedbackMark';

/** A rule that learns nothing from more times, and which those are. */
export interface MaskedRule {
  spec: RuleSpec;
  /** ISO 8601 intervals that were added, ascending; none where all were there. */
  added: string[];
}

/** Longer lists of times are for a calendar. */
const maxMasked = 100;

/**
 * The rule with the planned times and those of a known cause added to what it learns nothing from, the newest hundred in all.
 * The rule that was given stays as it is.
 */
export function maskTimes(spec: RuleSpec, marks: readonly FeedbackMark[]): MaskedRule {
  const present = spec.learning?.masked ?? [];
  const times = writeMarkedTimes(marks).filter((time) => !present.includes(time));
  const added = times.slice(Math.min(times.length, Math.max(0, times.length + present.length - maxMasked)));
  return added.length === 0
    ? { spec, added }
    : { spec: { ...spec, learning: { ...spec.learning, masked: [...present, ...added] } }, added };
}

/** The times that nothing should be learnt from, as ISO 8601 intervals: planned ones and those of a known cause, ascending. */
export function writeMarkedTimes(marks: readonly FeedbackMark[]): string[] {
  const times = marks
    .filter(({ verdict, from, to }) => (verdict === 'planned' || verdict === 'known-cause') && from < to)
    .sort((a, b) => a.from - b.from)
    .map(writeRange);
  return [...new Set(times)];
}

function writeRange({ from, to }: TimeRange): string {
  return [from, to].map((time) => `${new Date(time).toISOString().slice(0, 19)}Z`).join('/');
}
