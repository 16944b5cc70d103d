import type { AlertRule, GrafanaRule, RecordingRule, RuleGroup } from '../spec/grafana/grafanaRule';
import { toAllGroups } from '../kinds/toRuleGroups';
import { message } from '../spec/formField';
import { supportsAll, type RuleFormat } from './ruleFormat';
import { toYaml, type Plain } from './text/yaml';

const heading = [
  '# Alert rules for Grafana, to be put into provisioning/alerting.',
  '# Grafana shows provisioned rules read-only: change them here.',
];

/** Grafana reads $NAME as an environment variable everywhere but in models and annotations. */
export function escapeVariables(text: string): string {
  return text.replace(/\$/g, '$$$$');
}

function escapeValues(texts: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, escapeVariables(text)]));
}

/** Grafana's file provisioning; `orgId` 1. */
export const grafanaYaml: RuleFormat = {
  label: message('formats.provisioning', 'Provisioning file'),
  extension: '.grafana.yaml',
  aliases: ['provisioning'],
  supports: supportsAll,
  write: (specs, { recordTo } = {}) => toProvisioningYaml(toAllGroups(specs, recordTo)),
};

/** Groups as a file for Grafana's file provisioning. Folders are named by title, and made if missing. */
export function toProvisioningYaml(groups: RuleGroup[], orgId = 1): string {
  return `${heading.join('\n')}\n${toYaml(toProvisioning(groups, orgId))}`;
}

/** The file's data, before it is written as YAML. */
function toProvisioning(groups: RuleGroup[], orgId: number): { [key: string]: Plain } {
  return {
    apiVersion: 1,
    groups: groups.map(({ name, folder, interval, rules }) => ({
      orgId,
      name: escapeVariables(name),
      folder: escapeVariables(folder.title),
      interval: `${interval}s`,
      rules: rules.map(writeRule),
    })),
  };
}

function writeRule(rule: GrafanaRule): Plain {
  const head = { uid: rule.uid, title: escapeVariables(rule.title) };
  // Steps hold nothing but plain data; undefined fields of models are dropped as in JSON.
  const data: Plain = JSON.parse(JSON.stringify(rule.data));
  return 'record' in rule ? { ...head, ...writeRecord(rule), data } : { ...head, ...writeAlert(rule), data };
}

function writeRecord({ labels, record }: RecordingRule): { [key: string]: Plain } {
  const { metric, from, targetUid } = record;
  return { labels: escapeValues(labels), record: { metric, from, targetDatasourceUid: targetUid } };
}

function writeAlert(rule: AlertRule): { [key: string]: Plain } {
  return {
    condition: rule.condition,
    for: rule.for,
    keepFiringFor: rule.keepFiring,
    noDataState: rule.noData,
    execErrState: rule.execErr,
    labels: escapeValues(rule.labels),
    annotations: rule.annotations,
    dashboardUid: rule.panel?.dashboardUid,
    panelId: rule.panel?.panelId,
  };
}
