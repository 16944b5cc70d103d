import { formatValue } from '../../schema';
import { message } from '../spec/formField';
import { problemIf, type RuleProblem } from '../spec/problem';
import type { RuleFormat } from './ruleFormat';
import { plainDuration } from '../spec/durations';
import { getAlertKind, type RuleSpec } from '../kinds';
import type { PrometheusAlert } from '../spec/prometheusRules';
import { ruleUid } from '../spec/ruleUid';
import { listNamelessSelectors } from '../promql/listNamelessSelectors';
import { toYaml, type Plain } from './text/yaml';
import { alertAnnotations, alertLabels, alertTitle } from '../kinds/toAlertRules';

/** Prometheus' own recording rules are in the file already: nothing else records there. */
export const prometheus: RuleFormat = {
  label: message('formats.prometheus', 'Prometheus rules'),
  extension: '.prometheus.yaml',
  checkedBy: 'promtool',
  supports: checkForPrometheus,
  write: (specs) => toPrometheusRules(specs),
};

/** What keeps a rule that is otherwise right from being a Prometheus rule: a source that is not queried in PromQL. */
function checkForPrometheus(spec: RuleSpec): RuleProblem[] {
  if (!getAlertKind(spec).toPrometheus) {
    const text = `kind is ${spec.kind}, which PromQL cannot say. Use one of Grafana's formats.`;
    return [{ field: 'kind', message: text }];
  }
  const { expr, queryType } = spec.source.query;
  const field = 'source.query.expr';
  const absent = typeof expr !== 'string' || expr.trim() === '';
  const [nameless] = absent ? [] : listNamelessSelectors(expr);
  return [
    ...problemIf(absent, field, `${field} is ${formatValue(expr)}. Prometheus rules need an expression of PromQL.`),
    ...problemIf(
      nameless !== undefined,
      field,
      `${field} is ${formatValue(expr)}. ${nameless} matches several metric names, which a rule of Prometheus drops: its series could then have the same labels, and no evaluation would succeed. Aggregate them, such as sum by (job) (...), keep the name as a label, such as label_replace(..., "metric", "$1", "__name__", "(.+)"), or write a rule for each name.`
    ),
    ...problemIf(
      queryType === 'range' || queryType === 'instant',
      'source.query.queryType',
      `source.query.queryType is ${formatValue(queryType)}, as Loki's queries have it. Prometheus rules cannot query Loki: use one of Grafana's formats.`
    ),
  ];
}

const heading = [
  '# Recording and alerting rules for Prometheus or Mimir. They need no plugin at run time.',
  '# Their limitations compared with the engine, by rule:',
];

/** Grafana's values are by step; Prometheus has one. */
const valueOfStep = /\$values\.[A-Z]\.Value\b/g;

/** Specs as a Prometheus rule file. `supports` must have passed them, too. */
export function toPrometheusRules(specs: RuleSpec[]): string {
  const limitations = specs.map((spec) => `# - ${oneLine(spec.name)}: ${describeLimitations(spec)}`);
  return `${[...heading, ...limitations].join('\n')}\n${toYaml({ groups: writeGroups(specs) })}`;
}

function describeLimitations(spec: RuleSpec): string {
  const { limitations = '' } = getAlertKind(spec).toPrometheus?.(spec) ?? {};
  return spec.recovery === undefined
    ? limitations
    : `${limitations} Prometheus has no recovery threshold: the alert is resolved at the limit.`;
}

/** A comment ends with its line, so that a line break in a name would leave it. */
function oneLine(text: string): string {
  return text.replace(/[\u0000-\u001f\u0085\u2028\u2029]+/g, ' ');
}

function writeGroups(specs: RuleSpec[]): Plain {
  const groups = new Map<string, { name: string; interval: string; rules: Plain[] }>();
  specs.forEach((spec) => {
    const name = `${spec.folder} / ${spec.group}`;
    const group = groups.get(name) ?? { name, interval: plainDuration(spec.interval), rules: [] };
    group.rules.push(...writeRules(spec));
    groups.set(name, group);
  });
  return [...groups.values()];
}

function writeRules(spec: RuleSpec): Plain[] {
  const { recorded = [], alerts = [] } = getAlertKind(spec).toPrometheus?.(spec) ?? {};
  const labels = { foresight_rule: ruleUid(spec) };
  return [
    ...recorded.map(({ name, expr }) => ({ record: name, expr, labels })),
    ...alerts.map((alert) => writeAlert(spec, alert)),
  ];
}

function writeAlert(spec: RuleSpec, alert: PrometheusAlert): Plain {
  const title = alertTitle(spec, alert);
  const annotations = alertAnnotations(spec, { title, description: alert.description });
  const texts = Object.entries(annotations).map(([key, text]) => [key, text.replace(valueOfStep, '$value')]);
  return {
    alert: title,
    expr: alert.expr,
    for: plainDuration(spec.for),
    keep_firing_for: spec.keepFiring === undefined ? undefined : plainDuration(spec.keepFiring),
    labels: alertLabels(spec, alert.severity),
    annotations: Object.fromEntries(texts),
  };
}
