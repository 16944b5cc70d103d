import type { RuleStep } from './grafanaRule';
import type { Severity } from '../ruleCommon';

/** One Grafana rule of a spec; its condition is step C, the last. */
export interface RuleDefinition {
  /** Distinguishes the rules of one spec; '' for the only one. */
  name: string;
  steps: RuleStep[];
  /** What has happened, as a template, for an alert without texts of its own. */
  description: string;
  /** Where it is not the spec's. */
  severity?: Severity;
  /** Labels of its alerts beside the spec's. */
  labels?: Readonly<Record<string, string>>;
}

/** The only rule of a spec. */
export function singleRule(steps: RuleStep[], description: string): RuleDefinition[] {
  return [{ name: '', steps, description }];
}
