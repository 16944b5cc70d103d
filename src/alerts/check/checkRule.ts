import { checkAnnotations } from './checkAnnotations';
import { checkLabels } from './checkLabels';
import { checkLimits } from './checkLimits';
import { checkNames } from './checkNames';
import { checkQuery } from './checkQuery';
import { checkSecrets } from './checkSecrets';
import { checkShape } from './checkShape';
import { checkTimes } from './checkTimes';
import type { Check, RuleProblem } from './problem';
import { durationMs } from '../spec/durations';
import type { RuleSpec } from '../spec/ruleSpec';
import { folderUid } from '../spec/ruleUid';

export type { RuleProblem } from './problem';

const checks: Check[] = [checkNames, checkLabels, checkAnnotations, checkSecrets, checkTimes, checkLimits];

/**
 * All that is wrong with a rule, by field, each with its value and what to do; an empty list for a rule that can be
 * written. The value may be anything: while it is no rule by its shape, only that is told. Queries are planned once times
 * and limits can be read.
 */
export function checkRule(spec: RuleSpec): RuleProblem[] {
  const shape = checkShape(spec);
  if (shape.length > 0) {
    return shape;
  }
  const problems = checks.flatMap((check) => check(spec));
  const readable = !problems.some(({ field }) => timesAndLimits.has(field));
  return readable ? [...problems, ...checkQuery(spec)] : problems;
}

/** Fields that queries are made of: unread, they would fail there a second time, with a lesser message. */
const timesAndLimits = new Set([
  'within',
  'fires.within',
  'period',
  'exhaustedWithin',
  'quorum',
  'on',
  'learning.step',
]);

/** All that is wrong with rules that are to be written together; fields begin with the rule's place, from 0. */
export function checkRules(specs: RuleSpec[]): RuleProblem[] {
  const each = specs.map((spec) => checkRule(spec));
  const own = each.flatMap((problems, i) =>
    problems.map((problem) => ({ ...problem, field: `[${i}].${problem.field}` }))
  );
  return each.some((problems) => problems.length > 0) ? own : [...checkTogether(specs)];
}

/** Names that are taken, and groups that would have two intervals. */
function checkTogether(specs: RuleSpec[]): RuleProblem[] {
  const names = new Map<string, number>();
  const intervals = new Map<string, RuleSpec>();
  return specs.flatMap((spec, i) => {
    const group = JSON.stringify([folderUid(spec), spec.group]);
    const name = JSON.stringify([group, spec.name]);
    const first = intervals.get(group) ?? spec;
    const taken = names.get(name);
    intervals.set(group, first);
    names.set(name, taken ?? i);
    return [...sameName(spec, i, taken), ...otherInterval(spec, i, first)];
  });
}

function sameName({ name, group }: RuleSpec, i: number, taken: number | undefined): RuleProblem[] {
  const message = `name is "${name}", which rule [${taken}] of group "${group}" has already. Choose another name.`;
  return taken === undefined ? [] : [{ field: `[${i}].name`, message }];
}

function otherInterval({ interval, group }: RuleSpec, i: number, first: RuleSpec): RuleProblem[] {
  const same = durationMs(interval, 'interval') === durationMs(first.interval, 'interval');
  const message = `interval is ${interval}, but group "${group}" is evaluated every ${first.interval}. Use the same interval, or another group.`;
  return same ? [] : [{ field: `[${i}].interval`, message }];
}
