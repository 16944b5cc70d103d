import type { RuleChange, RuleChanges } from '../../../alerts';

const signs: Record<RuleChange['kind'], string> = { created: '+', changed: '~', removed: '-', unchanged: '=' };

/** What would be written, one line for each folder, rule and field. */
export function changeLines({ folders, groups }: RuleChanges): string[] {
  return [
    ...folders.map(({ title }) => `+ ${title}/`),
    ...groups.flatMap(({ name, rules }) =>
      rules.flatMap(({ kind, title, differences }) => [
        `${signs[kind]} ${name} / ${title}`,
        ...differences.map(({ field, before, after }) => `    ${field}: ${shown(before)} → ${shown(after)}`),
      ])
    ),
  ];
}

function shown(value: unknown): string {
  return JSON.stringify(value) ?? '–';
}
