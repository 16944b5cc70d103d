import type { AlertRule, RuleGroup } from '../spec/grafanaRule';
import { partsOf } from '../kinds/partsOf';
import type { RulePart } from '../kinds/rulePart';
import { plainDuration, durationSeconds } from '../spec/durations';
import type { ExecErrState, NoDataState } from '../spec/ruleCommon';
import type { RuleKind, RuleSpec } from '../spec/ruleSpec';
import { folderUid, ruleUid } from '../spec/ruleUid';
import { templateText } from '../spec/templateText';

interface States {
  noData: NoDataState;
  execErr: ExecErrState;
}

/** Where there is nothing to say, most rules say so; those that are silent when all is well stay silent. */
const usualStates: Record<RuleKind, States> = {
  anomaly: { noData: 'NoData', execErr: 'Error' },
  deviation: { noData: 'NoData', execErr: 'Error' },
  forecastBreach: { noData: 'NoData', execErr: 'Error' },
  // No series that gets to the limit is no data, too.
  runway: { noData: 'OK', execErr: 'Error' },
  // Fewer than three peers cannot be compared.
  outlier: { noData: 'OK', execErr: 'Error' },
  // A source that cannot be asked is as blind as one without data.
  missing: { noData: 'Alerting', execErr: 'Alerting' },
  // Without events there is no ratio.
  sloBurn: { noData: 'OK', execErr: 'Error' },
  changepoint: { noData: 'OK', execErr: 'Error' },
};

/** What a rule's alerts are labelled with: the user's labels, severity and kind. */
export function labelsOf(spec: RuleSpec, severity = spec.severity): Record<string, string> {
  return { ...spec.labels, foresight_kind: spec.kind, severity };
}

/** The spec's texts; what it leaves out is told from the rule. */
export function annotationsOf(spec: RuleSpec, told: { title: string; description: string }): Record<string, string> {
  const { summary, description, runbook } = spec.annotations ?? {};
  return {
    summary: summary ?? templateText(told.title),
    description: description ?? told.description,
    ...(runbook === undefined ? {} : { runbook_url: runbook }),
  };
}

/** The name of a spec's rule. */
export function titleOf(spec: RuleSpec, part: { name: string }): string {
  return part.name === '' ? spec.name : `${spec.name}: ${part.name}`;
}

function toAlertRule(spec: RuleSpec, part: RulePart): AlertRule {
  const states = usualStates[spec.kind];
  const title = titleOf(spec, part);
  return {
    uid: ruleUid(spec, part.name),
    title,
    condition: 'C',
    data: part.steps,
    for: plainDuration(spec.for),
    ...(spec.keepFiring === undefined ? {} : { keepFiring: plainDuration(spec.keepFiring) }),
    noData: spec.noData ?? states.noData,
    execErr: spec.execErr ?? states.execErr,
    labels: labelsOf(spec, part.severity),
    annotations: annotationsOf(spec, { title, description: part.description }),
    ...(spec.annotations?.panel === undefined ? {} : { panel: spec.annotations.panel }),
  };
}

/**
 * The Grafana rules that a spec stands for: one, or one per burn rate. The spec must have passed `checkRule`.
 * The same folder, group and name give the same uid.
 */
export function toAlertRules(spec: RuleSpec): AlertRule[] {
  return partsOf(spec).map((part) => toAlertRule(spec, part));
}

/** Specs by folder and group, in their order. They must have passed `checkRules`: a group has one interval. */
export function toRuleGroups(specs: RuleSpec[]): RuleGroup[] {
  const groups = new Map<string, RuleGroup>();
  specs.forEach((spec) => {
    const uid = folderUid(spec);
    const key = JSON.stringify([uid, spec.group]);
    const group = groups.get(key) ?? {
      name: spec.group,
      folder: { uid, title: spec.folder },
      interval: durationSeconds(spec.interval),
      rules: [],
    };
    group.rules.push(...toAlertRules(spec));
    groups.set(key, group);
  });
  return [...groups.values()];
}
