import { parseTimeRange } from '../../../queries';
import type { TimeRange } from '../../../engine';
import type { LogSettings } from './logSettings';

/** Whether lines of a pattern are expected at a time, ms: by its filter, or by the text that people see of it. */
export type IsExpected = (pattern: { text: string }, time: number) => boolean;

/**
 * What settings and query say is known. Patterns that are named without times are always expected; those with times within
 * these alone. @throws MessageError for a range that cannot be read.
 */
export function createExpectations(settings: Pick<LogSettings, 'patterns'>, ignored: readonly string[]): IsExpected {
  const known = new Map<string, TimeRange[] | 'always'>();
  const add = (pattern: string, times: TimeRange[] | 'always') => {
    const before = known.get(pattern) ?? [];
    known.set(pattern, before === 'always' || times === 'always' ? 'always' : [...before, ...times]);
  };
  settings.patterns?.forEach(({ pattern, times }) => add(pattern, times ? times.map(parseTimeRange) : 'always'));
  ignored.forEach((pattern) => add(pattern, 'always'));
  return ({ text }, time) => {
    const times = known.get(text);
    return times === 'always' || (times?.some(({ from, to }) => time >= from && time < to) ?? false);
  };
}
