import type { GrafanaAlert } from '../../../../incidents';
import type { AlertRule } from '../rules/alertRule';

/** Labels that the state of an alert adds. */
const added: ReadonlySet<string> = new Set(['alertname', 'grafana_folder', 'alertstate', 'datasource_uid', 'ref_id']);

/** Finds the rule that an alert is of: by its uid, else by its name, its folder and the rule's own labels. */
export function createRuleFinder(rules: readonly AlertRule[]): (alert: GrafanaAlert) => AlertRule | undefined {
  const ids = new Map(rules.map((rule) => [rule.id, rule]));
  const titles = new Map<string, AlertRule[]>();
  rules.forEach((rule) => {
    const own = titles.get(rule.title) ?? [];
    own.push(rule);
    titles.set(rule.title, own);
  });
  return ({ rule, labels }) => {
    const known = rule === undefined ? undefined : ids.get(rule);
    if (known) {
      return known;
    }
    const named = titles.get(labels.alertname ?? '') ?? [];
    const folder = labels.grafana_folder;
    const placed = folder === undefined ? named : named.filter((one) => isFolder(one.folder, folder));
    const fitting = placed.filter((one) => hasLabels(one, labels));
    return fitting[0] ?? (placed.length === 1 ? placed[0] : undefined);
  };
}

/** State history names the innermost folder alone. */
function isFolder(path: string, folder: string): boolean {
  return path === folder || path.endsWith(`/${folder}`);
}

function hasLabels({ labels: own }: AlertRule, labels: GrafanaAlert['labels']): boolean {
  return Object.entries(own).every(
    ([name, value]) => added.has(name) || value.includes('{{') || (labels[name] ?? '') === value
  );
}
