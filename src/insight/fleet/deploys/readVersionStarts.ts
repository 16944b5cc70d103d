import type { HistorySeries } from '../../../queries';
import { createQuery } from '../../../sources';
import type { InsightDeps } from '../context';

/** A range that versions are looked for in, ms, aligned to `step`. */
interface Grid {
  from: number;
  to: number;
  step: number;
}

/**
 * When new versions began to run, ms, ascending, each once; `expr` gives one series per version. What runs from the first row
 * on is no new one. @throws SourceError
 */
export async function readVersionStarts(
  expr: string,
  { from, to, step }: Grid,
  { readHistory, sources, signal }: Pick<InsightDeps, 'readHistory' | 'sources' | 'signal'>
): Promise<number[]> {
  const request = { query: createQuery('promql', expr), from, to, step, signal };
  const { series } = await readHistory(request, { uid: sources.metrics.uid });
  return [...new Set(series.flatMap(findBeginning))].sort((a, b) => a - b);
}

function findBeginning({ series: { start, step, values } }: HistorySeries): number[] {
  const first = values.findIndex((value) => value > 0);
  return first > 0 ? [start + first * step] : [];
}
