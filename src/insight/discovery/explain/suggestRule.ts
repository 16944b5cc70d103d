import { serviceLabels } from '../rules/serviceLabels';
import type { SignalRule } from '../rules/signalRule';

/** A rule that reads a metric with these labels; undefined where none of them may name a service. */
export function suggestRule({ name, labels }: { name: string; labels: string[] }): SignalRule | undefined {
  const subject = [...new Set([...serviceLabels.filter((label) => labels.includes(label)), ...labels.slice(0, 1)])];
  if (subject.length === 0) {
    return undefined;
  }
  const isCounter = /_(total|count)$/.test(name);
  const rule = { id: name, language: 'promql' as const, scope: 'service' as const, metric: name, subject };
  return isCounter
    ? { ...rule, kind: 'rate', expr: `sum by ($by) (rate(${name}{$match}[$window]))`, unit: 'reqps', harm: 'both' }
    : { ...rule, kind: 'queue', expr: `sum by ($by) (${name}{$match})`, unit: 'short', harm: 'up' };
}
