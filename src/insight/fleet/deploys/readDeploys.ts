import { getDefaultQuery, planQuery } from '../../../queries';
import type { InsightContext, InsightDeps } from '../context';
import { readVersionStarts } from './readVersionStarts';

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
  return readVersionStarts(expr, { from: plan.from, to: plan.cutoff, step: plan.step }, deps);
}
