import { plainDuration } from '../../spec/durations';
import type { FileAlert } from './fileRules';
import { fileRulesOf } from './fileRulesOf';
import type { RuleSpec } from '../../spec/ruleSpec';
import { ruleUid } from '../../spec/ruleUid';
import { toYaml, type Plain } from '../text/yaml';
import { annotationsOf, labelsOf, titleOf } from '../toAlertRule';

const heading = [
  '# Recording and alerting rules for Prometheus or Mimir. They need no plugin at run time.',
  '# What they lose against the engine, by rule:',
];

/** Grafana's values are by step; Prometheus has one. */
const valueOfStep = /\$values\.[A-Z]\.Value\b/g;

/** Specs as a Prometheus rule file. They must have passed `checkForPrometheus`, too. */
export function toPrometheusRules(specs: RuleSpec[]): string {
  const losses = specs.map((spec) => `# - ${oneLine(spec.name)}: ${lossOf(spec)}`);
  return `${[...heading, ...losses].join('\n')}\n${toYaml({ groups: groupsOf(specs) })}`;
}

function lossOf(spec: RuleSpec): string {
  const { lost } = fileRulesOf(spec);
  return spec.recovery === undefined
    ? lost
    : `${lost} Prometheus knows no recovery threshold: the alert ends at the limit.`;
}

/** A comment ends with its line, so that a line break in a name would leave it. */
function oneLine(text: string): string {
  return text.replace(/[\u0000-\u001f\u0085\u2028\u2029]+/g, ' ');
}

function groupsOf(specs: RuleSpec[]): Plain {
  const groups = new Map<string, { name: string; interval: string; rules: Plain[] }>();
  specs.forEach((spec) => {
    const name = `${spec.folder} / ${spec.group}`;
    const group = groups.get(name) ?? { name, interval: plainDuration(spec.interval), rules: [] };
    group.rules.push(...rulesOf(spec));
    groups.set(name, group);
  });
  return [...groups.values()];
}

function rulesOf(spec: RuleSpec): Plain[] {
  const { recorded, alerts } = fileRulesOf(spec);
  const labels = { foresight_rule: ruleUid(spec) };
  return [
    ...recorded.map(({ name, expr }) => ({ record: name, expr, labels })),
    ...alerts.map((alert) => alertOf(spec, alert)),
  ];
}

function alertOf(spec: RuleSpec, alert: FileAlert): Plain {
  const title = titleOf(spec, alert);
  const annotations = annotationsOf(spec, { title, description: alert.description });
  const texts = Object.entries(annotations).map(([key, text]) => [key, text.replace(valueOfStep, '$value')]);
  return {
    alert: title,
    expr: alert.expr,
    for: plainDuration(spec.for),
    keep_firing_for: spec.keepFiring === undefined ? undefined : plainDuration(spec.keepFiring),
    labels: labelsOf(spec, alert.severity),
    annotations: Object.fromEntries(texts),
  };
}
