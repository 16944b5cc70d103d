import { signalKinds } from '../discovery/signalRule';
import { isRecord } from './record';

const label = /^[a-zA-Z_][a-zA-Z0-9_]*$/;
const metric = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/;
const harms = ['up', 'down', 'both'];
const scopes = ['service', 'pod', 'node'];
const languages = ['promql', 'logql'];
const fields = 'id language kind scope metric needs subject outcome only expr unit harm limit'.split(' ');

/** All that is wrong with a signal rule that somebody wrote, a sentence each; none where it can be used. */
export function checkSignalRule(rule: unknown): string[] {
  if (!isRecord(rule)) {
    return ['It is no object with id, kind, metric and expr.'];
  }
  const oneOf = (field: string, allowed: readonly string[]) =>
    allowed.includes(String(rule[field]))
      ? []
      : [`Its ${field} is ${JSON.stringify(rule[field])}. Choose one of ${allowed.join(', ')}.`];
  const unknown = Object.keys(rule).filter((field) => !fields.includes(field));
  return [
    ...(isText(rule.id) ? [] : ['Its id is missing. Give it a name that no other rule has.']),
    ...oneOf('language', languages),
    ...oneOf('kind', signalKinds),
    ...oneOf('scope', scopes),
    ...oneOf('harm', harms),
    ...namesProblems(rule),
    ...exprProblems(rule),
    ...(isText(rule.unit) ? [] : ['Its unit is missing. Write one of Grafana, such as s, bytes or percentunit.']),
    ...(rule.limit === undefined || Number.isFinite(rule.limit)
      ? []
      : [`Its limit is ${JSON.stringify(rule.limit)}. Write a number, or leave it out.`]),
    ...(unknown.length > 0 ? [`Unknown fields: ${unknown.join(', ')}. Known are ${fields.join(', ')}.`] : []),
  ];
}

/** Names go into queries as they are: only what Prometheus allows as a name may stand there. */
function namesProblems({ metric: named, needs = [], subject, outcome = [] }: Record<string, unknown>): string[] {
  const wrong = (list: unknown, pattern: RegExp) =>
    Array.isArray(list) ? list.filter((name) => typeof name !== 'string' || !pattern.test(name)) : [list];
  const metrics = [...wrong([named], metric), ...wrong(needs, metric)];
  const labels = [...wrong(subject, label), ...wrong(outcome, label)];
  return [
    ...(metrics.length > 0 ? [`${JSON.stringify(metrics[0])} cannot be the name of a metric.`] : []),
    ...(labels.length > 0 ? [`${JSON.stringify(labels[0])} cannot be the name of a label.`] : []),
    ...(Array.isArray(subject) && subject.length === 0
      ? ['Its subject is empty. Name the labels that tell whose series it is.']
      : []),
  ];
}

function exprProblems({ expr, outcome, only }: Record<string, unknown>): string[] {
  if (!isText(expr)) {
    return ['Its expr is missing. Write a query with $match and $by.'];
  }
  const missing = ['$match', '$by'].filter((word) => !expr.includes(word));
  return [
    ...(missing.length > 0
      ? [`Its expr lacks ${missing.join(' and ')}, which stand for the matchers and the label of a service.`]
      : []),
    ...(expr.includes('$outcome') && !Array.isArray(outcome)
      ? ['Its expr has $outcome, but outcome names no label of how a request ended.']
      : []),
    ...(only === undefined || typeof only === 'string' ? [] : ['Its only is no text of matchers, such as job="api".']),
  ];
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
