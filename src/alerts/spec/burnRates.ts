import { plainDuration } from './durations';
import type { Severity } from './ruleCommon';
import type { SloBurnRule } from './ruleSpec';

/** How fast the error budget must burn, over a long window and, still, over a short one. */
export interface BurnRate {
  factor: number;
  long: string;
  short: string;
  /** Whether somebody is called at once. */
  urgent: boolean;
}

/** Multi-window, multi-burn-rate alerts for a month's budget: 2 %, 5 %, 10 % and 10 % of it. The Site Reliability Workbook, chapter 5 (2018). */
export const burnRates: BurnRate[] = [
  { factor: 14.4, long: '1h', short: '5m', urgent: true },
  { factor: 6, long: '6h', short: '30m', urgent: true },
  { factor: 3, long: '1d', short: '2h', urgent: false },
  { factor: 1, long: '3d', short: '6h', urgent: false },
];

const milder: Record<Severity, Severity> = { critical: 'warning', warning: 'info', info: 'info' };

/** The rule's severity for what is urgent, the next milder one for the rest. */
export function severityOf(rule: SloBurnRule, { urgent }: BurnRate): Severity {
  return urgent ? rule.severity : milder[rule.severity];
}

/** Part of events that may fail, without the noise of binary fractions. */
export function budgetOf({ objective }: SloBurnRule): number {
  return Number((1 - objective).toPrecision(12));
}

/** The ratio of errors at which the budget burns `factor` times as fast as it may. */
export function burnLimit(rule: SloBurnRule, factor: number): number {
  return Number((factor * budgetOf(rule)).toPrecision(12));
}

/** The rule's ratio of errors over a window. */
export function errorRatio(rule: SloBurnRule, window: string): string {
  return String(rule.source.query.expr).split('$window').join(plainDuration(window));
}
