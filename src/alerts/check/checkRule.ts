import { formatValue, isMapping, object, parse, type Schema } from '../../schema';
import { alertKindNames, isAlertKindName, type RuleSpec } from '../kinds';
import { ruleSchemas } from '../kinds/ruleSchema';
import { durationMs } from '../spec/durations';
import { type RuleProblem } from '../spec/problem';
import { commonEntries } from '../spec/ruleCommon';
import { folderUid } from '../spec/ruleUid';
import { checkQuery } from './checkQuery';
import { checkRecovery } from './checkRecovery';
import { checkSecrets } from './checkSecrets';
import { checkTexts } from './checkTexts';

export type { RuleProblem } from '../spec/problem';

/**
 * All that is wrong with a rule, by field, each with its value and what to do; an empty list for a rule that can be
 * written. The value may be anything: limits are compared and queries
 * planned once the fields that they are made of can be read.
 */
export function checkRule(spec: RuleSpec): RuleProblem[] {
  const value: unknown = spec;
  if (!isMapping(value)) {
    return [
      { field: 'rule', message: `The rule is ${formatValue(value)}. Give an object with a kind and its fields.` },
    ];
  }
  const { kind } = value;
  if (!isAlertKindName(kind)) {
    const message = `The kind is ${formatValue(kind)}, which is not known. Choose one of ${alertKindNames.join(', ')}.`;
    return [{ field: 'kind', message }, ...readProblems(object(commonEntries), value)];
  }
  const problems = readProblems(ruleSchemas[kind], value);
  return [...problems, ...checkTexts(spec), ...checkSecrets(spec), ...checkMeaning(spec, problems)];
}

/** Labels are named in their sentences. */
const phrasing = { subject: (field: string) => field.replace(/^labels\./, 'Label ') };

function readProblems(schema: Schema, value: unknown): RuleProblem[] {
  const parsed = parse(schema, value, phrasing);
  return parsed.ok ? [] : parsed.problems;
}

/** Checks that need the rule's limits, times and query to be readable. */
function checkMeaning(spec: RuleSpec, problems: RuleProblem[]): RuleProblem[] {
  const isReadable = problems.every(({ field }) => texts.has(field.split('.')[0]));
  return isReadable ? [...checkRecovery(spec), ...checkQuery(spec)] : [];
}

/** Fields that neither limits nor queries are made of. */
const { source: _source, learning: _learning, recovery: _recovery, ...textEntries } = commonEntries;
const texts = new Set(Object.keys(textEntries));

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
