import { linkedAnnotations } from './grafanaApi';
import type { AlertRule, GrafanaRule, RecordingRule, RuleGroup, RuleStep } from '../spec/grafana/grafanaRule';
import { fnv1a } from '../spec/ruleUid';
import { toAllGroups } from '../kinds/toRuleGroups';
import { message } from '../spec/formField';
import { supportsAll, type RuleFormat } from './ruleFormat';
import { hclBlock, hclExpression, type Block, type HclValue } from './text/hcl';

/** HCL for the provider grafana/grafana. */
export const terraform: RuleFormat = {
  label: message('formats.terraform', 'Terraform'),
  extension: '.tf',
  supports: supportsAll,
  write: (specs, { recordTo } = {}) => toTerraform(toAllGroups(specs, recordTo)),
};

/** Terraform's name of a resource: readable, and not the same for titles that read alike. */
export function resourceName(title: string, identity: string): string {
  const words = title.toLowerCase().replace(/[^a-z0-9]+/g, '_');
  return `foresight_${words.replace(/^_|_$/g, '').slice(0, 40)}_${fnv1a(identity).slice(0, 6)}`;
}

/** Groups and their folders for the provider grafana/grafana: `grafana_folder` and `grafana_rule_group`. */
export function toTerraform(groups: RuleGroup[]): string {
  const folders = new Map(groups.map(({ folder }) => [folder.uid, folder]));
  const blocks = [...[...folders.values()].map(folderBlock), ...groups.map(groupBlock)];
  return `${blocks.map((block) => hclBlock(block)).join('\n\n')}\n`;
}

const folderName = ({ uid, title }: RuleGroup['folder']) => resourceName(title, uid);

function folderBlock(folder: RuleGroup['folder']): Block {
  return {
    heading: `resource "grafana_folder" "${folderName(folder)}"`,
    attributes: toAttributes({ uid: folder.uid, title: folder.title }),
  };
}

function groupBlock({ name, folder, interval, rules }: RuleGroup): Block {
  const folderUid = { name: 'folder_uid', expression: `grafana_folder.${folderName(folder)}.uid` };
  return {
    heading: `resource "grafana_rule_group" "${resourceName(name, `${folder.uid}/${name}`)}"`,
    attributes: [...toAttributes({ name }), folderUid, ...toAttributes({ interval_seconds: interval })],
    blocks: rules.map(ruleBlock),
  };
}

/** Attributes with data as their values; what is undefined is left out. */
export function toAttributes(values: Record<string, HclValue | undefined>, indent = ''): Block['attributes'] {
  return Object.entries(values)
    .filter((entry): entry is [string, HclValue] => entry[1] !== undefined)
    .map(([name, value]) => ({ name, expression: hclExpression(value, indent) }));
}

function ruleBlock(rule: GrafanaRule): Block {
  const data = rule.data.map(dataBlock);
  return 'record' in rule
    ? { ...recordingBlock(rule), blocks: [...data, recordBlock(rule)] }
    : { ...alertBlock(rule), blocks: data };
}

/** Attributes of a rule stand at a depth of two. */
const ruleIndent = '    ';

function alertBlock(rule: AlertRule): Block {
  const values = {
    uid: rule.uid,
    name: rule.title,
    condition: rule.condition,
    for: rule.for,
    keep_firing_for: rule.keepFiring,
    no_data_state: rule.noData,
    exec_err_state: rule.execErr,
    labels: rule.labels,
    annotations: linkedAnnotations(rule),
  };
  return { heading: 'rule', attributes: toAttributes(values, ruleIndent) };
}

/** The provider refuses a condition, states and waiting beside `record`. */
function recordingBlock({ uid, title, labels }: RecordingRule): Block {
  const values = { uid, name: title, labels };
  return { heading: 'rule', attributes: toAttributes(values, ruleIndent) };
}

function recordBlock({ record }: RecordingRule): Block {
  const { metric, from, targetUid } = record;
  return { heading: 'record', attributes: toAttributes({ metric, from, target_datasource_uid: targetUid }) };
}

function dataBlock({ refId, queryType, datasourceUid, relativeTimeRange, model }: RuleStep): Block {
  const plain: HclValue = JSON.parse(JSON.stringify(model));
  const encoded = { name: 'model', expression: `jsonencode(${hclExpression(plain, `${ruleIndent}  `)})` };
  const range = { from: relativeTimeRange.from, to: relativeTimeRange.to };
  return {
    heading: 'data',
    attributes: [...toAttributes({ ref_id: refId, query_type: queryType, datasource_uid: datasourceUid }), encoded],
    blocks: [{ heading: 'relative_time_range', attributes: toAttributes(range) }],
  };
}
