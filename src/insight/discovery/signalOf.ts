import type { Signal } from './discovery';
import type { SignalRule } from './signalRule';

/** Ranges that a panel fills in: long enough for rates, and one step for counts of log lines. */
const windows = { promql: '$__rate_interval', logql: '$__interval' };

/** The rule's query for one subject. */
export function signalOf(rule: SignalRule, matchers: string, outcome?: string): Signal {
  const filled: Record<string, string | undefined> = {
    match: [matchers, rule.only].filter((one) => one !== undefined).join(', '),
    window: windows[rule.language],
    outcome,
  };
  const expr = rule.expr.replace(/\$(match|window|outcome)\b/g, (whole, name: string) => filled[name] ?? whole);
  return { rule, expr };
}
