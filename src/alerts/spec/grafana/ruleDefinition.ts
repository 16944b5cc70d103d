import type { EvidenceNumber } from '../../../queries';
import type { Message } from '../../../texts';
import type { RuleStep } from './grafanaRule';
import type { Severity } from '../ruleCommon';

/** One Grafana rule of a spec; its condition is step C, the last. */
export interface RuleDefinition {
  /** Distinguishes the rules of one spec; '' for the only one. */
  name: string;
  steps: RuleStep[];
  /** What has happened, as a template, for an alert without texts of its own; a text is English in every language. */
  description: Message | string;
  /** What is told with it; nothing where left out. */
  evidence?: DefinitionEvidence;
  /** Where it is not the spec's. */
  severity?: Severity;
  /** Labels of its alerts beside the spec's. */
  labels?: Readonly<Record<string, string>>;
}

/** Numbers that step A can give beside its own, and the sentence that they make. */
export interface DefinitionEvidence {
  numbers: readonly EvidenceNumber[];
  says: 'usual' | 'peers' | 'ahead' | 'runway' | 'change';
  /** How far a forecast looks. */
  horizon?: string;
}

/** The only rule of a spec. */
export function singleRule(
  steps: RuleStep[],
  description: Message | string,
  evidence?: DefinitionEvidence
): RuleDefinition[] {
  return [{ name: '', steps, description, ...(evidence && { evidence }) }];
}
