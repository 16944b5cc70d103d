import { isMapping } from '../../../schema';
import { getField, getList, readText, type Mapping } from '../readFields';
import { readGrafanaRule } from './grafanaRule';
import type { FoundGroup, ImportFormat } from './importFormat';

const isRule = (value: unknown) => isMapping(value) && Array.isArray(getField(value, 'data')) && 'title' in value;
const isGroup = (value: unknown) => isMapping(value) && Array.isArray(getField(value, 'rules')) && 'title' in value;

/** Answers of Grafana's provisioning API: rules, groups of rules, or a list of either. */
export const grafanaApi: ImportFormat = {
  label: 'Grafana API',
  matches: (document) => {
    const items = Array.isArray(document) ? document : [document];
    return items.length > 0 && items.every((item) => isRule(item) || isGroup(item));
  },
  listGroups(document) {
    const isList = Array.isArray(document);
    const items: Array<{ item: Mapping; path: Array<string | number> }> = isList
      ? document.map((item, i) => ({ item, path: [i] }))
      : [{ item: Object(document), path: [] }];
    return [
      ...items.filter(({ item }) => isGroup(item)).map(toGroup),
      ...groupRules(items.filter(({ item }) => !isGroup(item))),
    ];
  },
  readRule: (rule) => readGrafanaRule({ ...rule, keepFiringFor: rule.keep_firing_for ?? rule.keepFiringFor }),
};

type Item = { item: Mapping; path: Array<string | number> };

function toGroup({ item, path }: Item): FoundGroup {
  const folder = readText(item, 'folderUid', 1000);
  return {
    folder,
    folderUid: folder,
    name: readText(item, 'title', 1000),
    head: item,
    rules: getList(item, 'rules').map((rule, k) => ({ rule, path: [...path, 'rules', k] })),
  };
}

/** Rules that stand alone, by the folder and group that they name. */
function groupRules(items: Item[]): FoundGroup[] {
  const groups = new Map<string, FoundGroup>();
  items.forEach(({ item, path }) => {
    const folder = readText(item, 'folderUID', 1000);
    const name = readText(item, 'ruleGroup', 1000);
    const key = JSON.stringify([folder, name]);
    const group = groups.get(key) ?? { folder, folderUid: folder, name, head: {}, rules: [] };
    group.rules.push({ rule: item, path });
    groups.set(key, group);
  });
  return [...groups.values()];
}
