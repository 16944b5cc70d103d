import { formatValue } from '../../schema';
import * as v from 'valibot';

const labelNamePattern = /^[A-Za-z_][A-Za-z0-9_]*$/;
const setByGrafana = new Set(['alertname', 'grafana_folder']);
/** Labels that the rule itself sets, and from what. */
const setByRule: Record<string, string> = {
  severity: 'severity',
  foresight_kind: 'kind and name',
  foresight_rule: 'kind and name',
  foresight_action: 'kind and action',
  foresight_suggested: 'kind and action',
};

/** Whether Prometheus takes the text for a label's name. */
export function isLabelName(name: string): boolean {
  return labelNamePattern.test(name);
}

/** Why a label's name cannot be used; undefined where it can. */
function refusal(name: string): string | undefined {
  if (setByGrafana.has(name) || name.startsWith('__')) {
    return `Label ${formatValue(name)} is set by Grafana itself. Choose another name.`;
  }
  if (Object.hasOwn(setByRule, name)) {
    return `Label ${formatValue(name)} is set from the rule. Remove it, or set the rule's own ${setByRule[name]}.`;
  }
  return isLabelName(name)
    ? undefined
    : `Label ${formatValue(name)} is no label name. Use letters, digits and underscores, and begin with a letter.`;
}

const labelName = v.pipe(
  v.string(),
  v.check(
    (name) => refusal(name) === undefined,
    ({ input }) => refusal(input) ?? ''
  )
);

/** Labels of an alert: names that Prometheus reads and that neither Grafana nor the rule sets. */
export const labels = v.record(labelName, v.string('a text'), 'an object');
