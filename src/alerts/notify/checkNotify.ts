import { isMapping, parse } from '../../schema';
import type { RuleProblem } from '../spec/problem';
import { checkHandOver } from './checkHandOver';
import { notifySchema, type NotifySpec } from './notifySpec';

/**
 * All that keeps a contact point and its route from being written; secrets that are not references among it. The value may
 * be anything: it comes from a file.
 */
export function checkNotify(spec: NotifySpec): RuleProblem[] {
  const parsed = parse(notifySchema, isMapping(spec) ? spec : {});
  return parsed.ok ? checkHandOver(spec) : parsed.problems;
}

/** The section of a file in the words of today: `tellsResolved` was the name of `sendResolved`. */
export function migrateNotify(section: unknown): unknown {
  if (!isMapping(section) || !isMapping(section.point) || !('tellsResolved' in section.point)) {
    return section;
  }
  const { tellsResolved, ...point } = section.point;
  return { ...section, point: { sendResolved: tellsResolved, ...point } };
}
