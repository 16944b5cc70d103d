import { adviceOf, type Advice } from '../backtest';
import type { RuleSpec } from '../spec/ruleSpec';
import { testedWindows } from './backtestQuestions';
import type { QueryFigures } from './figures';
import { medianOf } from './medianOf';

/** What forecasts' intervals should cover: the default of queries. */
const nominal = 0.95;

/** Whether a rule of this kind should be made of a query, by the middle one of its series. */
export function adviceOfQuery(kind: RuleSpec['kind'], figures: QueryFigures): Advice {
  const coverage = medianOf(Float64Array.from(figures.series, (one) => one.coverage));
  return adviceOf(kind, { mase: maseOf(figures), coverage, nominal, windows: testedWindows });
}

/** The median over the query's series; NaN where none could be tested. */
export function maseOf({ series }: QueryFigures): number {
  return medianOf(Float64Array.from(series, ({ mase }) => mase));
}
