import { day } from '../../engine';
import { useFollowedQuery, type FollowedAnswer } from '../follow/useFollowedQuery';

export type MaturityOutput = 'checks' | 'roadmap' | 'instrumentation';

/** How far back incidents and alerts are looked at, ms: the query's default of four weeks. */
const span = 28 * day;

/** An answer of the assessment, which may come in parts while it is made. */
export function useMaturity(foresight: string, output: MaturityOutput): FollowedAnswer {
  // In full: Grafana fills in what a query leaves out from the data source's own defaults, which are of another type.
  const model = { queryType: 'maturity', source: { uid: '' }, query: {}, output, service: '', team: '' };
  return useFollowedQuery({ foresight, model, span });
}
