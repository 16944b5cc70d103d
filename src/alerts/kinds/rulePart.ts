import type { RuleStep } from '../spec/grafanaRule';
import type { Severity } from '../spec/ruleCommon';

/** One Grafana rule of a spec; its condition is step C, the last. */
export interface RulePart {
  /** Tells the rules of one spec apart; '' for the only one. */
  name: string;
  steps: RuleStep[];
  /** What has happened, as a template, for an alert without texts of its own. */
  description: string;
  /** Where it is not the spec's. */
  severity?: Severity;
}

/** The only rule of a spec. */
export function onlyPart(steps: RuleStep[], description: string): RulePart[] {
  return [{ name: '', steps, description }];
}
