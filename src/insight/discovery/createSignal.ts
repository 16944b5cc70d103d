import type { Signal } from './discovery';
import type { Subject } from './findSubjects';
import { matchAny, matcher } from './rules/selector';
import type { SignalRule } from './rules/signalRule';

/** Ranges that a panel fills in: long enough for rates, and one step for counts of log lines. */
const windows = { promql: '$__rate_interval', logql: '$__interval' };

/** The rule's query for the named subjects, or for all that have the label where no name is given. */
export function createSignal(
  rule: SignalRule,
  { label, outcome }: Omit<Subject, 'name'>,
  names: string[] = []
): Signal {
  const filled: Record<string, string | undefined> = {
    match: [listMatchers(label, names), rule.only].filter((one) => one !== undefined).join(', '),
    by: label,
    window: windows[rule.language],
    outcome,
  };
  const expr = rule.expr.replace(/\$(match|by|window|outcome)\b/g, (whole, name: string) => filled[name] ?? whole);
  return { rule, expr, label };
}

function listMatchers(label: string, names: string[]): string {
  return names.length === 0 ? `${label}=~".+"` : names.length === 1 ? matcher(label, names[0]) : matchAny(label, names);
}
