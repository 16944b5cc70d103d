import type { ApiRule, ApiRuleGroup } from '../../formats/grafanaApi';

/** A rule as Grafana gives it: with what the API adds to what was written, and without what is empty. */
export interface StoredRule extends Omit<ApiRule, 'labels' | 'annotations'> {
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
  /** '' or missing: anybody may edit it; 'api', 'file' and others: who provisioned it. */
  provenance?: string;
  notification_settings?: unknown;
  missingSeriesEvalsToResolve?: number;
}

/** A group as Grafana gives it. */
export interface StoredGroup extends Omit<ApiRuleGroup, 'rules'> {
  rules: StoredRule[];
}

/** One field whose value in Grafana is not the rule's; undefined where a side does not have it. */
export interface FieldDifference {
  /** As in 'for', 'labels.team' or 'data.A.model.training'. */
  field: string;
  before: unknown;
  after: unknown;
}

/**
 * Why a rule is not overwritten without being told to. `file`: provisioned from a file, which Grafana lets nobody else
 * change. `tool`: not written by `applyChanges`, but by Terraform, another program or by hand. `edited`: written by Foresight, then changed
 * by hand. `moved`: found in another folder or group.
 */
export type ConflictReason = 'file' | 'tool' | 'edited' | 'moved';

/** A reason not to overwrite a rule, and a sentence with what to do. */
export interface RuleConflict {
  reason: ConflictReason;
  /** What is in the way and what to do. */
  message: string;
}

/** What happens to one rule. */
export interface RuleChange {
  uid: string;
  title: string;
  kind: 'created' | 'changed' | 'removed' | 'unchanged';
  /** Empty unless the rule is changed. */
  differences: FieldDifference[];
  conflict?: RuleConflict;
  /** As Grafana has it, as it is to be. */
  before?: StoredRule;
  after?: StoredRule;
}

/** What happens to one group and its rules. */
export interface GroupChange {
  folderUid: string;
  name: string;
  /** Seconds; `before` is missing where there is no group yet. */
  interval: { before?: number; after: number };
  rules: RuleChange[];
  /** Rules of the group that are none of these: they stay as they are. */
  kept: Array<{ uid: string; title: string }>;
  /** What keeps the group from being written, such as an interval that other people's rules depend on. */
  conflict?: string;
  /** The group as Grafana has it. */
  before?: StoredGroup;
}

/** A folder to be made. */
export interface NewFolder {
  uid: string;
  title: string;
  /** Uids of folders that have the same title already. */
  sameTitle: string[];
}

/** All that writing the groups would do. */
export interface RuleChanges {
  folders: NewFolder[];
  groups: GroupChange[];
}

/**
 * How writing ended. `applied`: all is written. `unchanged`: there was nothing to write. `refused`: nothing was written,
 * because of a conflict. `undone`: writing failed, and all is as before. `partial`: writing failed and so did undoing;
 * `remains` is what is in Grafana all the same.
 */
export interface ApplyReport {
  outcome: 'applied' | 'unchanged' | 'refused' | 'undone' | 'partial';
  /** What has happened, with the reason and what to do. */
  message: string;
  /** What was written, or, where the outcome is `partial`, what of it remains. One sentence each. */
  remains: string[];
}

/** Whether anything would be written. */
export function hasChanges({ folders, groups }: RuleChanges): boolean {
  const written = (group: GroupChange) =>
    group.interval.before !== group.interval.after || group.rules.some(({ kind }) => kind !== 'unchanged');
  return folders.length > 0 || groups.some(written);
}

/** What stands in the way of writing, in sentences. */
export function listConflicts({ groups }: RuleChanges): string[] {
  return groups.flatMap(({ conflict, rules }) => [
    ...(conflict === undefined ? [] : [conflict]),
    ...rules.flatMap((rule) => (rule.conflict === undefined ? [] : [rule.conflict.message])),
  ]);
}
