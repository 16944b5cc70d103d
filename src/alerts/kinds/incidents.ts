import type { RuleCommon } from '../spec/ruleCommon';

/** What is known of a series before its made-up incident. */
export interface ObservedSeries {
  lowest: number;
  highest: number;
  median: number;
  /** The newest observation. */
  last: number;
  /** The least and the most that its values can be; infinite where nothing is known. */
  bounds: { lower: number; upper: number };
}

/** An incident that is made up, so that a rule can be seen to fire. */
export interface Incident {
  /** How long it lasts, ms. */
  length: number;
  /** The value so long after its begin (ms), given the value that the same time of the day had before. */
  valueAt(since: number, usual: number): number;
  /** What happens, as the end of "a series that". */
  description: string;
}

/** How a rule is tried on an incident. */
export interface Trial<Rule extends RuleCommon> {
  /** The rule at settings that are quick to evaluate; what decides whether it fires is as it is. */
  simplify(rule: Rule): Rule;
  incident(rule: Rule, series: ObservedSeries): Incident;
  /** Whether the other series stay as usual beside the one in trouble; else only that one is there. */
  needsPeers?: boolean;
}

/** A rule that learns from 14 days at a step of half an hour. */
export function learnCoarsely<Rule extends RuleCommon>(rule: Rule): Rule {
  return { ...rule, interval: '30m', learning: { ...rule.learning, training: '14d', step: '30m' } };
}

/** A value that is not usual by far, on the upper or the lower side, within what is possible. */
export function leaveRange({ lowest, highest, median, bounds }: ObservedSeries, isUp: boolean): number {
  const range = Math.max(highest - lowest, Math.abs(median) / 10);
  return clampValue(isUp ? highest + 3 * range : lowest - 3 * range, bounds);
}

/** The nearest value that is possible. */
export function clampValue(value: number, { lower, upper }: ObservedSeries['bounds']): number {
  return Math.min(upper, Math.max(lower, value));
}
