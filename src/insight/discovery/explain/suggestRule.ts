import { serviceLabels } from '../rules/serviceLabels';
import type { SignalRule } from '../rules/signalRule';

/** A rule that reads a metric by those of its labels that usually name a service, else by the first; undefined without any. */
export function suggestRule({ name, labels }: { name: string; labels: string[] }): SignalRule | undefined {
  const naming = serviceLabels.filter((label) => labels.includes(label));
  const subject = naming.length > 0 ? naming : labels.slice(0, 1);
  if (subject.length === 0) {
    return undefined;
  }
  const isCounter = /_(total|count)$/.test(name);
  const rule = { id: name, language: 'promql' as const, scope: 'service' as const, metric: name, subject };
  return isCounter
    ? { ...rule, kind: 'rate', expr: `sum by ($by) (rate(${name}{$match}[$window]))`, unit: 'reqps', harm: 'both' }
    : { ...rule, kind: 'queue', expr: `sum by ($by) (${name}{$match})`, unit: 'short', harm: 'up' };
}
