import { maxStateLength, maxTargetLength, shortenText, type ReportedEvent } from '../../../audit';
import { mark } from '../plan/comparable';
import type { ApplyReport, NewFolder, RuleChange, StoredRule } from '../plan/ruleChanges';

const actions = { created: 'rule.create', changed: 'rule.change', removed: 'rule.remove' } as const;
const reasons = { refused: 'conflict', undone: 'undone', partial: 'partial' } as const;

/** What is to be audited of a write that ended so: one event for each folder and rule that it made, changed or removed, or was to. */
export function listRuleEvents(
  { folders = [], rules }: { folders?: NewFolder[]; rules: RuleChange[] },
  { outcome }: Pick<ApplyReport, 'outcome'>
): ReportedEvent[] {
  if (outcome === 'unchanged') {
    return [];
  }
  const ended =
    outcome === 'applied'
      ? { outcome: 'allowed' as const }
      : { outcome: outcome === 'refused' ? ('refused' as const) : ('failed' as const), reason: reasons[outcome] };
  const made = folders.map(({ title, uid }) => ({
    action: 'folder.create' as const,
    target: nameTarget('folder', title, uid),
    ...ended,
  }));
  return [...made, ...rules.flatMap((rule) => describeRule(rule, ended))];
}

function describeRule(rule: RuleChange, ended: Pick<ReportedEvent, 'outcome' | 'reason'>): ReportedEvent[] {
  const { kind, title, uid, differences, before, after } = rule;
  if (kind === 'unchanged') {
    return [];
  }
  const changed = (side: 'before' | 'after') => Object.fromEntries(differences.map((one) => [one.field, one[side]]));
  const states =
    kind === 'changed'
      ? { before: changed('before'), after: changed('after') }
      : { before: summarise(before), after: summarise(after) };
  return [
    {
      action: actions[kind],
      target: nameTarget('rule', title, uid),
      ...Object.fromEntries(
        Object.entries(states).flatMap(([side, state]) =>
          state === undefined ? [] : [[side, shortenText(JSON.stringify(state), maxStateLength)]]
        )
      ),
      ...ended,
    },
  ];
}

/** The fields of a whole rule that say most: where it is, when it fires, and what it asks. */
function summarise(rule: StoredRule | undefined): Record<string, unknown> | undefined {
  if (rule === undefined) {
    return undefined;
  }
  const { folderUID, ruleGroup, condition, labels, annotations = {}, data } = rule;
  const { [mark]: _, ...texts } = annotations;
  return {
    folderUID,
    ruleGroup,
    for: rule.for,
    condition,
    labels,
    data: data.map(({ model }) => model),
    annotations: texts,
  };
}

function nameTarget(what: string, title: string, uid: string): string {
  return shortenText(`${what} "${title}" (${uid})`, maxTargetLength);
}
