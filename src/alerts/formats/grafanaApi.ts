import type { AlertRule, GrafanaRule, RecordingRule, RuleGroup, RuleStep } from '../spec/grafana/grafanaRule';
import { toAllGroups } from '../kinds/toRuleGroups';
import { message } from '../spec/formField';
import { supportsAll, type RuleFormat } from './ruleFormat';
import type { ExecErrState, NoDataState } from '../spec/ruleCommon';

/** A list of bodies for PUT /api/v1/provisioning/folder/{folderUid}/rule-groups/{title}. */
export const grafanaApi: RuleFormat = {
  label: message('formats.api', 'API'),
  extension: '.api.json',
  aliases: ['api'],
  supports: supportsAll,
  write: (specs, { recordTo } = {}) => `${JSON.stringify(toAllGroups(specs, recordTo).map(toGrafanaApi), null, 2)}\n`,
};

/** A rule as Grafana's provisioning API reads it. Its key names are the API's, two of them in snake case. */
export interface ApiRule {
  uid: string;
  title: string;
  folderUID: string;
  ruleGroup: string;
  condition: string;
  data: RuleStep[];
  for: string;
  keep_firing_for?: string;
  noDataState?: NoDataState;
  execErrState?: ExecErrState;
  labels: Record<string, string>;
  annotations: Record<string, string>;
  isPaused: boolean;
  record?: { metric: string; from: string; target_datasource_uid: string };
}

/** The body of PUT /api/v1/provisioning/folder/{folderUid}/rule-groups/{title}. */
export interface ApiRuleGroup {
  title: string;
  folderUid: string;
  /** Seconds. */
  interval: number;
  rules: ApiRule[];
}

/** The annotation that links a rule to its dashboard. */
export const dashboardKey = '__dashboardUid__';
const panelKey = '__panelId__';

/** The annotations with the link to a panel among them, as the API and Terraform write it. */
export function linkedAnnotations({ annotations, panel }: AlertRule): Record<string, string> {
  const link = panel && { [dashboardKey]: panel.dashboardUid, [panelKey]: String(panel.panelId) };
  return { ...annotations, ...link };
}

/** A group as the provisioning API takes it. Writing it replaces the whole group: rules not in it are deleted. */
export function toGrafanaApi(group: RuleGroup): ApiRuleGroup {
  const place = { folderUID: group.folder.uid, ruleGroup: group.name };
  return {
    title: group.name,
    folderUid: group.folder.uid,
    interval: group.interval,
    rules: group.rules.map((rule) => ({ ...place, isPaused: false, ...writeRule(rule) })),
  };
}

type Written = Omit<ApiRule, 'folderUID' | 'ruleGroup' | 'isPaused'>;

function writeRule(rule: GrafanaRule): Written {
  return 'record' in rule ? writeRecordingRule(rule) : writeAlertRule(rule);
}

function writeAlertRule(rule: AlertRule): Written {
  return {
    uid: rule.uid,
    title: rule.title,
    condition: rule.condition,
    data: rule.data,
    for: rule.for,
    ...(rule.keepFiring === undefined ? {} : { keep_firing_for: rule.keepFiring }),
    noDataState: rule.noData,
    execErrState: rule.execErr,
    labels: rule.labels,
    annotations: linkedAnnotations(rule),
  };
}

function writeRecordingRule({ uid, title, data, labels, record }: RecordingRule): Written {
  const { metric, from, targetUid } = record;
  const written = { metric, from, target_datasource_uid: targetUid };
  return { uid, title, condition: '', data, for: '0s', labels, annotations: {}, record: written };
}

/**
 * The group that a body of the provisioning API describes, so that what Grafana has can be compared with what would be
 * written. The API does not know the folder's title: the caller does.
 */
export function fromGrafanaApi(body: ApiRuleGroup, folderTitle: string): RuleGroup {
  return {
    name: body.title,
    folder: { uid: body.folderUid, title: folderTitle },
    interval: body.interval,
    rules: body.rules.map(readRule),
  };
}

/** Grafana leaves out labels and annotations where there are none. */
function readRule(rule: Omit<ApiRule, 'labels' | 'annotations'> & Partial<ApiRule>): GrafanaRule {
  const { uid, title, data, labels = {}, record } = rule;
  if (record) {
    const { metric, from, target_datasource_uid: targetUid } = record;
    return { uid, title, data, labels, record: { metric, from, targetUid } };
  }
  const { [dashboardKey]: dashboardUid, [panelKey]: panelId, ...annotations } = rule.annotations ?? {};
  return {
    uid,
    title,
    condition: rule.condition,
    data,
    for: rule.for,
    ...(rule.keep_firing_for === undefined ? {} : { keepFiring: rule.keep_firing_for }),
    noData: rule.noDataState ?? 'NoData',
    execErr: rule.execErrState ?? 'Error',
    labels,
    annotations,
    ...(dashboardUid === undefined ? {} : { panel: { dashboardUid, panelId: Number(panelId) } }),
  };
}
