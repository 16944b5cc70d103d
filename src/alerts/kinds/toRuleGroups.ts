import { durationSeconds } from '../spec/durations';
import type { GrafanaRule, RuleGroup } from '../spec/grafana/grafanaRule';
import { folderUid } from '../spec/ruleUid';
import type { RuleSpec } from './index';
import { toAlertRules } from './toAlertRules';
import { toRecordingRules } from './toRecordingRules';

/** Specs by folder and group, in their order. They must have passed `checkRules`: a group has one interval. */
export function toRuleGroups(specs: RuleSpec[]): RuleGroup[] {
  return groupRules(specs, toAlertRules, (group) => group);
}

/**
 * The recording rules of specs as groups of their own, named after the specs' groups and as often evaluated. They write to
 * the data source with the uid `recordTo`, or else to each spec's own; without it, specs that ask Foresight alone have none.
 * Empty where no spec has anything to record. The specs must have passed `checkRules`.
 */
export function toRecordingGroups(specs: RuleSpec[], recordTo?: string): RuleGroup[] {
  const toRules = (spec: RuleSpec) => {
    const target = recordTo ?? (spec.source.uid === spec.foresight ? undefined : spec.source.uid);
    return target === undefined ? [] : toRecordingRules(spec, target);
  };
  return groupRules(specs, toRules, (group) => `${group} recorded`);
}

/** All rules of specs: alert rules and, where there is a data source to record to, recording rules. */
export function toAllGroups(specs: RuleSpec[], recordTo: string | undefined): RuleGroup[] {
  return [...toRuleGroups(specs), ...(recordTo === undefined ? [] : toRecordingGroups(specs, recordTo))];
}

function groupRules(
  specs: RuleSpec[],
  toRules: (spec: RuleSpec) => GrafanaRule[],
  toName: (group: string) => string
): RuleGroup[] {
  const groups = new Map<string, RuleGroup>();
  specs.forEach((spec) => {
    const rules = toRules(spec);
    const folder = { uid: folderUid(spec), title: spec.folder };
    const name = toName(spec.group);
    const key = JSON.stringify([folder.uid, name]);
    const group = groups.get(key) ?? { name, folder, interval: durationSeconds(spec.interval), rules: [] };
    group.rules.push(...rules);
    if (rules.length > 0) {
      groups.set(key, group);
    }
  });
  return [...groups.values()];
}
