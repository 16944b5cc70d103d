import { previewAlert } from '../evidence/describeAlert';
import { expandRule, type RuleSpec } from './index';

/** What an alert's message will say, with made-up numbers; a description of the rule's own as it is. The spec must have passed `checkRule`. */
export function previewMessage(spec: RuleSpec): string {
  const [first] = expandRule(spec);
  return spec.annotations?.description ?? previewAlert(spec, first);
}
