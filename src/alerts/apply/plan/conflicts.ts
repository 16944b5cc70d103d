import { fingerprint, mark } from './comparable';
import type { RuleConflict, StoredRule } from './ruleChanges';

interface Place {
  folderUID: string;
  ruleGroup: string;
}

/** Whether a rule of this place would be moved by being written. */
export function isElsewhere(rule: StoredRule, place: Place): boolean {
  return rule.folderUID !== place.folderUID || rule.ruleGroup !== place.ruleGroup;
}

/** Whether Foresight wrote the rule, however it was changed since. */
export function isOurs(rule: StoredRule): boolean {
  return rule.annotations?.[mark] !== undefined;
}

/** Why a rule should not be overwritten or removed just so; undefined where nothing speaks against it. */
export function findConflict(rule: StoredRule, place: Place): RuleConflict | undefined {
  const { title, provenance = '', folderUID, ruleGroup } = rule;
  const called = `Rule "${title}" (${rule.uid})`;
  if (provenance !== '' && provenance !== 'api') {
    const message = `${called} is provisioned (${provenance}), and Grafana lets nothing else change it. Change it there, or give this rule another name.`;
    return { reason: 'file', message };
  }
  if (!isOurs(rule)) {
    const message = `${called} was not written from a rule file: it is another tool's, such as Terraform's, or was made by hand. Change it there, or overwrite it knowingly.`;
    return { reason: 'tool', message };
  }
  if (isElsewhere(rule, place)) {
    const message = `${called} is in group "${ruleGroup}" of folder ${folderUID}: somebody moved it. Give the rule that group, or overwrite, which moves it back.`;
    return { reason: 'moved', message };
  }
  const edited = rule.annotations?.[mark] !== fingerprint(rule);
  const message = `${called} was edited by hand since it was written. Take the change over into the rule file, or overwrite it knowingly.`;
  return edited ? { reason: 'edited', message } : undefined;
}
