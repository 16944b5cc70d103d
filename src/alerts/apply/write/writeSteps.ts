import { paths, type GrafanaCall } from '../grafanaRequest';
import type { GroupChange, NewFolder, RuleChange, StoredRule } from '../plan/ruleChanges';

/** One call that writes, and those that take it back. */
export interface WriteStep {
  call: GrafanaCall;
  undo: GrafanaCall[];
  /** Completes "Grafana does not let you …". */
  doing: string;
  /** What is in Grafana once the step is done. */
  done: string;
}

/** Grafana lets everybody edit what is written with this header; what is written without is read-only in its pages. */
function provenanceHeaders(editable: boolean): Pick<GrafanaCall, 'headers'> {
  return editable ? { headers: { 'X-Disable-Provenance': 'true' } } : {};
}

const isEditable = ({ provenance = '' }: StoredRule) => provenance === '';

/** Creates a folder; undone by deleting it. */
export function folderStep({ uid, title }: NewFolder): WriteStep {
  return {
    call: { method: 'POST', path: paths.folders, body: { uid, title } },
    undo: [{ method: 'DELETE', path: paths.folder(uid) }],
    doing: `make the folder "${title}"`,
    done: `Folder "${title}" (${uid}) was made.`,
  };
}

/**
 * The steps that write a group. A group of our own is written in one call, which Grafana does wholly or not at all. A
 * group that others have rules in is written rule by rule: writing it whole would take their rules over.
 */
export function groupSteps(group: GroupChange, editable: boolean): WriteStep[] {
  const changed = group.rules.filter(({ kind }) => kind !== 'unchanged');
  if (changed.length === 0 && group.interval.before === group.interval.after) {
    return [];
  }
  return group.kept.length === 0 ? [wholeGroup(group, editable)] : changed.flatMap((rule) => ruleSteps(rule, editable));
}

function wholeGroup(group: GroupChange, editable: boolean): WriteStep {
  const { folderUid, name, interval } = group;
  const rules = group.rules.flatMap(({ after }) => (after === undefined ? [] : [after]));
  const body = { title: name, folderUid, interval: interval.after, rules };
  return {
    call: { method: 'PUT', path: paths.group(folderUid, name), body, ...provenanceHeaders(editable) },
    undo: [...group.rules.flatMap(moveBack), undoGroup(group)],
    doing: `write the rule group "${name}"`,
    done: `Group "${name}" of folder ${folderUid} was written; rules in it: ${rules.length}.`,
  };
}

/** Before the group is put back, or the rules that it took from other groups would be deleted with it. */
function moveBack({ before, after }: RuleChange): GrafanaCall[] {
  const moved = before && after && (before.folderUID !== after.folderUID || before.ruleGroup !== after.ruleGroup);
  return moved ? [writeRule(before)] : [];
}

function undoGroup({ folderUid, name, before, rules }: GroupChange): GrafanaCall {
  const path = paths.group(folderUid, name);
  const editable = rules.every((rule) => rule.before === undefined || isEditable(rule.before));
  return before === undefined
    ? { method: 'DELETE', path }
    : { method: 'PUT', path, body: before, ...provenanceHeaders(editable) };
}

function writeRule(rule: StoredRule, editable = isEditable(rule)): GrafanaCall {
  return { method: 'PUT', path: paths.rule(rule.uid), body: rule, ...provenanceHeaders(editable) };
}

function createRule(rule: StoredRule, editable: boolean): GrafanaCall {
  return { method: 'POST', path: paths.rules, body: rule, ...provenanceHeaders(editable) };
}

/** One rule among others' rules. One that exists stays as editable as it is: Grafana refuses the change for single rules. */
export function ruleSteps({ uid, title, before, after }: RuleChange, editable: boolean): WriteStep[] {
  const remove: GrafanaCall = { method: 'DELETE', path: paths.rule(uid) };
  const describeStep = (what: string, done: string) => ({
    doing: `${what} the rule "${title}"`,
    done: `Rule "${title}" (${uid}) was ${done}.`,
  });
  if (before === undefined) {
    return after ? [{ call: createRule(after, editable), undo: [remove], ...describeStep('create', 'created') }] : [];
  }
  return after
    ? [{ call: writeRule(after, isEditable(before)), undo: [writeRule(before)], ...describeStep('change', 'changed') }]
    : [{ call: remove, undo: [createRule(before, isEditable(before))], ...describeStep('remove', 'removed') }];
}
