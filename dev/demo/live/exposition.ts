import { labelText } from '../history';
import { metrics, type Target } from '../shop';

/** What one target tells now, in Prometheus' text format; `values` in the order of `Shop.valuesAt`. */
export function exposition(target: Target, values: Float64Array): string {
  const described = new Set<string>();
  let text = '';
  metrics.forEach((metric, i) => {
    if (metric.target !== target) {
      return;
    }
    const { name, help, type } = metric.family;
    if (!described.has(name)) {
      described.add(name);
      text += `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n`;
    }
    text += `${metric.name}${labelText(metric.labels)} ${values[i]}\n`;
  });
  return text;
}
