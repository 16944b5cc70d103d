import { createHash } from 'node:crypto';
import { compareComponents, type Component } from './component';

const rule = '='.repeat(80);

/** What others want said of what a build carries: a list of it, then each text once, with those that it is of. */
export function formatNotices(title: string, components: readonly Component[]): string {
  const sorted = [...components].sort(compareComponents);
  const list = sorted.map(
    (component) => `- ${nameComponent(component)}: ${[component.licence, component.source].filter(Boolean).join(', ')}`
  );
  const remarks = sorted
    .filter(({ copyright, remark }) => copyright ?? remark)
    .map((component) => [nameComponent(component), component.copyright, component.remark].filter(Boolean).join('\n  '));
  const texts = groupByText(sorted).map(({ text, names }) => `${rule}\n${names.join('\n')}\n${rule}\n\n${text}\n`);
  return [title, list.join('\n'), ...remarks, ...texts].join('\n\n').trimEnd() + '\n';
}

const nameComponent = ({ name, version }: Component) => [name, version].filter(Boolean).join(' ');

function groupByText(components: readonly Component[]): Array<{ text: string; names: string[] }> {
  const groups = new Map<string, { text: string; names: string[] }>();
  for (const component of components) {
    for (const text of new Set(component.texts)) {
      const key = createHash('sha256').update(text.replace(/\s+/g, ' ')).digest('hex');
      const group = groups.get(key) ?? { text, names: [] };
      groups.set(key, { text: group.text, names: [...group.names, nameComponent(component)] });
    }
  }
  return [...groups.values()];
}
