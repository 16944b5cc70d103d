import type { RuleSpec } from '../spec/ruleSpec';
import { problemIf, shown, type RuleProblem } from './problem';

const labelName = /^[A-Za-z_][A-Za-z0-9_]*$/;
const setByGrafana = new Set(['alertname', 'grafana_folder']);
const setHere = new Set(['severity', 'foresight_kind', 'foresight_rule']);

/** Labels whose names Prometheus does not read, or that Grafana or the rule itself sets. */
export function checkLabels(spec: RuleSpec): RuleProblem[] {
  const labels = Object.entries(spec.labels ?? {}).flatMap(([name, value]) => [
    ...checkName(`labels.${name}`, name),
    ...problemIf(typeof value !== 'string', `labels.${name}`, `Label ${name} is ${shown(value)}. Give a text.`),
  ]);
  const pairing: unknown = spec.kind === 'deviation' ? (spec.on ?? []) : [];
  return [...labels, ...checkPairing(pairing)];
}

function checkName(field: string, name: string): RuleProblem[] {
  if (setByGrafana.has(name) || name.startsWith('__')) {
    return [{ field, message: `Label ${shown(name)} is set by Grafana itself. Choose another name.` }];
  }
  if (setHere.has(name)) {
    return [
      { field, message: `Label ${shown(name)} is set from the rule. Remove it, or set the rule's own ${own(name)}.` },
    ];
  }
  const wrong = !labelName.test(name);
  const message = `Label ${shown(name)} is no label name. Use letters, digits and underscores, and begin with a letter.`;
  return problemIf(wrong, field, message);
}

function own(name: string): string {
  return name === 'severity' ? 'severity' : 'kind and name';
}

/** Names of labels go into the expression as they are. */
function checkPairing(on: unknown): RuleProblem[] {
  if (!Array.isArray(on)) {
    return [{ field: 'on', message: `on is ${shown(on)}. Give a list of label names.` }];
  }
  return on.flatMap((name: unknown) =>
    problemIf(
      typeof name !== 'string' || !labelName.test(name),
      'on',
      `on holds ${shown(name)}, which is no label name. Use letters, digits and underscores, and begin with a letter.`
    )
  );
}
