import type { Samples } from './samples';
import { readText } from './readText';

type Range = { metric: Record<string, string>; values: Array<[number, string]> };

/**
 * The series of Prometheus range results, answers of its API or bare lists; those with the same labels in several files
 * or pieces become one. Files of other JSON hold none.
 * @throws Error naming a file that is not JSON.
 */
export function readRanges(paths: string[]): Samples[] {
  const byLabels = new Map<string, Map<number, number>>();
  for (const { metric, values } of paths.flatMap(splitRanges)) {
    const labels = JSON.stringify(Object.entries(metric).sort());
    const samples = byLabels.get(labels) ?? new Map<number, number>();
    values.forEach(([time, value]) => samples.set(time * 1000, Number(value)));
    byLabels.set(labels, samples);
  }
  return [...byLabels].map(([name, samples]) => {
    const times = Float64Array.from(samples.keys()).sort();
    return { name, times, values: times.map((time) => samples.get(time) ?? NaN) };
  });
}

function splitRanges(path: string): Range[] {
  const parsed = parse(path) as unknown[] | { data?: { result?: unknown[] } } | null;
  const list = Array.isArray(parsed) ? parsed : (parsed?.data?.result ?? []);
  return list.filter(isRange);
}

function isRange(item: unknown): item is Range {
  const { metric, values } = (item ?? {}) as Partial<Range>;
  return typeof metric === 'object' && Array.isArray(values);
}

function parse(path: string): unknown {
  try {
    return JSON.parse(readText(path));
  } catch (error) {
    throw new Error(`${path} is not JSON: ${(error as Error).message}`);
  }
}
