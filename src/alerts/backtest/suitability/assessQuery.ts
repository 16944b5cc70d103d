import { median } from '../../../engine';
import type { RuleSpec } from '../../kinds';
import { assessSuitability, type Suitability } from './assessSuitability';
import { backtestWindows } from './backtestQuery';
import type { QueryStatistics } from './queryStatistics';

/** What forecasts' intervals should cover: the default of queries. */
const nominal = 0.95;

/** Whether a query suits a rule of this kind, by the median over its series. */
export function assessQuery(kind: RuleSpec['kind'], statistics: QueryStatistics): Suitability {
  const coverage = median(statistics.series.map((series) => series.coverage));
  return assessSuitability(kind, { mase: medianMase(statistics), coverage, nominal, windows: backtestWindows });
}

/** The median MASE over the query's series; NaN where none could be tested. */
export function medianMase({ series }: QueryStatistics): number {
  return median(series.map(({ mase }) => mase));
}
