import { rewriteRules, writeTimes, type RuleTimes } from '../../../../alerts';
import type { ExistingRule } from '../collectRules';

/** The file of a rule with other times in it, and all else as it was. */
export function writeImproved({ rule, file }: ExistingRule, times: RuleTimes): { text: string; file: string } {
  const text = rewriteRules(file.text, [{ rule, source: writeTimes(rule, times) }]);
  return { text, file: file.isStored ? 'alert-rules.json' : file.name };
}
