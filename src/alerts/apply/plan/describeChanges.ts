import type { FieldDifference, GroupChange, RuleChange, RuleChanges } from './ruleChanges';

const signs: Record<RuleChange['kind'], string> = { created: '+', changed: '~', removed: '-', unchanged: '=' };

/** What would be written, in lines: one for each folder, group, rule and field. */
export function describeChanges({ folders, groups }: RuleChanges): string[] {
  const made = folders.map(({ title, uid, sameTitle }) => {
    const others =
      sameTitle.length === 0 ? '' : `; there is one of this title already: set folderUid to ${sameTitle[0]} to use it`;
    return `+ folder "${title}" (${uid})${others}`;
  });
  return [...made, ...groups.flatMap(describeGroup)];
}

function describeGroup({ name, folderUid, interval, rules, kept }: GroupChange): string[] {
  const changed = interval.before !== undefined && interval.before !== interval.after;
  const every = changed ? `${interval.before} s -> ${interval.after} s` : `${interval.after} s`;
  const others = kept.length === 0 ? '' : `, other rules that stay: ${kept.length}`;
  return [`group "${name}" in folder ${folderUid}, every ${every}${others}`, ...rules.flatMap(describeRule)];
}

function describeRule({ kind, title, uid, differences }: RuleChange): string[] {
  return [`  ${signs[kind]} ${kind} "${title}" (${uid})`, ...differences.map(describeField)];
}

function describeField({ field, before, after }: FieldDifference): string {
  return `      ${field}: ${shown(before)} -> ${shown(after)}`;
}

function shown(value: unknown): string {
  return JSON.stringify(value) ?? 'none';
}
