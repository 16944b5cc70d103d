import { formatDuration } from '../../../queries';
import type { RuleSpec } from '../../kinds';
import { folderUid } from '../../spec/ruleUid';
import type { AlertRule } from '../../spec/grafana/grafanaRule';
import type { ImportedRule } from '../importedRule';
import { readText } from '../readFields';
import { toRuleSpecs } from './toRuleSpecs';

/**
 * The spec that a rule of Grafana was written from, by Foresight. Undefined for rules that others wrote, or changed.
 * `foresight` is the uid of its data source, for rules that query their source alone.
 */
export function toOwnSpec(rule: ImportedRule, foresight = 'foresight'): RuleSpec | undefined {
  const { condition, grafana, folder, group, timing } = rule;
  if (!('steps' in condition) || grafana === undefined || !Object.hasOwn(rule.labels, 'foresight_kind')) {
    return undefined;
  }
  const stored: AlertRule = {
    uid: readText(rule.source, 'uid') || readText(Object(rule.source.grafana_alert), 'uid'),
    title: rule.title,
    data: condition.steps,
    condition: condition.refId,
    labels: rule.labels,
    ...readPanel(rule),
    for: formatDuration(rule.pending),
    ...(rule.keepFiring > 0 && { keepFiring: formatDuration(rule.keepFiring) }),
    noData: grafana.noData,
    execErr: grafana.execErr,
  };
  const uid = rule.folderUid ?? folderUid({ folder });
  const owner = { name: group, folder: { uid, title: folder }, interval: timing.interval / 1000 };
  return toRuleSpecs({ ...owner, rules: [stored] }, foresight).specs[0];
}

/** Annotations, and the panel that files name in fields of their own and the API among the annotations. */
function readPanel({ source, annotations }: ImportedRule): Pick<AlertRule, 'annotations' | 'panel'> {
  const { __dashboardUid__: uid, __panelId__: id, ...texts } = annotations;
  const dashboardUid = readText(source, 'dashboardUid') || uid;
  const panelId = Number(readText(source, 'panelId') || id);
  return { annotations: texts, ...(dashboardUid && Number.isInteger(panelId) && { panel: { dashboardUid, panelId } }) };
}
