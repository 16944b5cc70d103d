import { getDefaultQuery, planQuery, type HistorySeries } from '../../../queries';
import { createQuery } from '../../../sources';
import type { InsightContext, InsightDeps } from '../../fleet/context';

/**
 * When new versions of the queried service began to run within the range, ms, ascending. What runs from the range's first row
 * on is no deploy. None where nothing tells of versions. @throws SourceError
 */
export async function readDeploys({ query, request }: InsightContext, deps: InsightDeps): Promise<number[]> {
  const expr = deps.discovery.services.find(({ name }) => name === query.service)?.versions;
  if (expr === undefined) {
    return [];
  }
  const { step, training } = query;
  const plan = planQuery({ ...getDefaultQuery('anomalies'), step, training }, request);
  const grid = { from: plan.from, to: plan.cutoff, step: plan.step };
  const versions = { query: createQuery('promql', expr), ...grid, signal: deps.signal };
  const { series } = await deps.readHistory(versions, { uid: deps.sources.metrics.uid });
  return [...new Set(series.flatMap(findBeginning))].sort((a, b) => a - b);
}

function findBeginning({ series: { start, step, values } }: HistorySeries): number[] {
  const first = values.findIndex((value) => value > 0);
  return first > 0 ? [start + first * step] : [];
}
