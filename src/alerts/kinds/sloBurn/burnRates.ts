import { plainDuration } from '../../spec/durations';
import { inParentheses } from '../../promql/parentheses';
import type { Severity } from '../../spec/ruleCommon';
import type { RunwayRule } from '../runway/schema';
import type { SloBurnRule } from './schema';

/** How fast the error budget must burn, over a long window and, still, over a short one. */
export interface BurnRate {
  factor: number;
  long: string;
  short: string;
  /** Whether somebody is paged at once. */
  urgent: boolean;
}

/** Multi-window, multi-burn-rate alerts for a month's budget: 2 %, 5 %, 10 % and 10 % of it. The Site Reliability Workbook, chapter 5 (2018). */
export const burnRates: BurnRate[] = [
  { factor: 14.4, long: '1h', short: '5m', urgent: true },
  { factor: 6, long: '6h', short: '30m', urgent: true },
  { factor: 3, long: '1d', short: '2h', urgent: false },
  { factor: 1, long: '3d', short: '6h', urgent: false },
];

/** The name of a burn rate's rule. */
export function burnRateName({ factor }: BurnRate): string {
  return `burn rate ${factor}`;
}

/** The name of the rule that forecasts the end of the budget. */
export const exhaustionName = 'budget exhausted';

const milder: Record<Severity, Severity> = { critical: 'warning', warning: 'info', info: 'info' };

/** The rule's severity for what is urgent, the next milder one for the rest. */
export function burnSeverity(rule: SloBurnRule, { urgent }: BurnRate): Severity {
  return urgent ? rule.severity : milder[rule.severity];
}

/** Part of events that may fail, without the noise of binary fractions. */
function errorBudget({ objective }: SloBurnRule): number {
  return Number((1 - objective).toPrecision(12));
}

/** The ratio of errors at which the budget burns `factor` times as fast as it may. */
export function burnLimit(rule: SloBurnRule, factor: number): number {
  return Number((factor * errorBudget(rule)).toPrecision(12));
}

/** The expression of a ratio of errors over a window. */
export function withWindow(expr: string, window: string): string {
  return expr.split('$window').join(window);
}

/** The rule's ratio of errors over a window. */
export function errorRatio(rule: SloBurnRule, window: string): string {
  return withWindow(String(rule.source.query.expr), plainDuration(window));
}

/** The rule that forecasts the end of the budget: when the part of it that is left, in (-infinity, 1], reaches 0. */
export function exhaustionRule(rule: SloBurnRule, within: string): RunwayRule {
  const expr = `1 - ${inParentheses(errorRatio(rule, rule.period))} / ${errorBudget(rule)}`;
  return {
    ...rule,
    kind: 'runway',
    source: { ...rule.source, query: { ...rule.source.query, expr } },
    limit: 0,
    crossing: 'below',
    horizon: within,
    fires: { within },
  };
}
