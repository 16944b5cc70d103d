import { durationSeconds } from '../spec/durations';
import type { RuleGroup } from '../spec/grafanaRule';
import type { RuleSpec } from '../kinds';
import { folderUid } from '../spec/ruleUid';
import { toRecordingRules } from './toRecordingRules';

/**
 * The recording rules of specs as groups of their own, named after the specs' groups and as often evaluated. Empty where
 * no spec has anything to record. The specs must have passed `checkRules`.
 */
export function toRecordingGroups(specs: RuleSpec[], targetUid: string): RuleGroup[] {
  const groups = new Map<string, RuleGroup>();
  specs.forEach((spec) => {
    const rules = toRecordingRules(spec, targetUid);
    const uid = folderUid(spec);
    const name = `${spec.group} recorded`;
    const key = JSON.stringify([uid, name]);
    const group = groups.get(key);
    if (group) {
      group.rules.push(...rules);
    } else if (rules.length > 0) {
      const folder = { uid, title: spec.folder };
      groups.set(key, { name, folder, interval: durationSeconds(spec.interval), rules });
    }
  });
  return [...groups.values()];
}
