/** What Grafana fills in by itself and no variable is: how each of them is shown, and why a rule cannot have it. */
interface Refusal {
  pattern: RegExp;
  reason: string;
}

/** Filled in with the step of the rule and the scrape interval, behind all variables. */
const macros = new Set(['__interval', '__interval_ms', '__rate_interval', '__rate_interval_ms', '__auto']);

const refusals: Refusal[] = [
  {
    pattern: /^__range(?:_s|_ms)?$/,
    reason: 'has no one value here: history is read in parts. Write a duration, such as 1h',
  },
  {
    pattern: /^(?:__from|__to|__timeFilter|timeFilter|__timezone|__url_time_range)$/,
    reason: 'depends on the time range of the page, and an alert rule has none. Write the query without it',
  },
  {
    pattern: /^(?:__user|__org)$/,
    reason: 'depends on the person who looks, and an alert rule has none. Write a value',
  },
  {
    pattern: /^__/,
    reason: "is filled in by Grafana's panels alone, and an alert rule has none. Write a value",
  },
  { pattern: /^timeFilter$/, reason: 'is a filter of another query language. Write the query without it' },
];

/** Whether a name is one of the durations that depend on the step. */
export function isMacro(name: string): boolean {
  return macros.has(name);
}

/** Why a name that Grafana fills in by itself has no value in a rule, to stand behind the name; undefined for others. */
export function findRefusal(name: string): string | undefined {
  return refusals.find(({ pattern }) => pattern.test(name))?.reason;
}
