import { assessSuitability, type Suitability } from '..';
import type { RuleSpec } from '../../kinds';
import { backtestWindows } from './backtestQueries';
import type { QueryStatistics } from './queryStatistics';
import { medianOf } from './medianOf';

/** What forecasts' intervals should cover: the default of queries. */
const nominal = 0.95;

/** Whether a rule of this kind should be made of a query, by the middle one of its series. */
export function assessQuery(kind: RuleSpec['kind'], figures: QueryStatistics): Suitability {
  const coverage = medianOf(Float64Array.from(figures.series, (one) => one.coverage));
  return assessSuitability(kind, { mase: medianMase(figures), coverage, nominal, windows: backtestWindows });
}

/** The median over the query's series; NaN where none could be tested. */
export function medianMase({ series }: QueryStatistics): number {
  return medianOf(Float64Array.from(series, ({ mase }) => mase));
}
