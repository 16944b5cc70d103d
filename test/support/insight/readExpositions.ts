import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One sample of an exposition. */
export interface Sample {
  metric: string;
  labels: Record<string, string>;
  value: number;
  /** Whether it may only grow: counters, parts of histograms and summaries, and what has no type. */
  isCounter: boolean;
}

const folder = join(__dirname, '../../data/expositions');
const line = /^(\w+)(?:\{(.*)\})? (\S+)$/;

/** The expositions in test/data/expositions by name, with the labels that a scrape of a target of that name adds. */
export function readExpositions(): Map<string, Sample[]> {
  const names = readdirSync(folder).map((file) => file.replace('.prom', ''));
  return new Map(
    names.map((name) => [name, parseExposition(readFileSync(join(folder, `${name}.prom`), 'utf8'), name)])
  );
}

/** The label sets per metric, as a Prometheus holds them, with `__value__` as the value. */
export function groupByMetric(samples: Sample[]): Record<string, Array<Record<string, string>>> {
  const metrics: Record<string, Array<Record<string, string>>> = {};
  samples.forEach(({ metric, labels, value }) => {
    metrics[metric] = [...(metrics[metric] ?? []), { ...labels, __value__: String(value) }];
  });
  return metrics;
}

function parseExposition(text: string, name: string): Sample[] {
  const target = { job: name, instance: `${name}.example:9100` };
  const types = new Map([...text.matchAll(/^# TYPE (\w+) (\w+)$/gm)].map(([, metric, type]) => [metric, type]));
  const lines = text.split('\n').filter((one) => one !== '' && !one.startsWith('#'));
  return lines.map((one) => {
    const [, metric, labels = '', value] = line.exec(one) ?? [];
    if (metric === undefined) {
      throw new Error(`The exposition ${name} has a line that is no sample: ${one}`);
    }
    const type = types.get(metric) ?? types.get(metric.replace(/_(bucket|sum|count)$/, ''));
    const isPart = !types.has(metric) && /_(bucket|sum|count)$/.test(metric);
    const isCounter = type === 'counter' || type === 'untyped' || (isPart && type !== undefined);
    return { metric, labels: { ...target, ...parseLabels(labels) }, value: Number(value), isCounter };
  });
}

function parseLabels(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)];
  return Object.fromEntries(pairs.map(([, label, value]) => [label, value.replace(/\\(.)/g, '$1')]));
}
