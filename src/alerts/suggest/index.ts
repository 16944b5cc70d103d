export type { DashboardQueries, FoundQuery, SkippedQuery } from './foundQuery';
export type { GivenValues } from './dashboard/dashboardVariables';
export { extractQueries } from './dashboard/extractQueries';
export type { QueryStatistics, SeriesStatistics } from '../backtest/suitability/queryStatistics';
export { backtestQueries, type BacktestOutputs, type BacktestQueries } from '../backtest/suitability/backtestQueries';
export { summariseBacktest } from '../backtest/suitability/summariseBacktest';
export type { BacktestedQuery, Suggestion, Suggestions, SuggestOptions } from './suggestion';
export { rankSuggestions } from './rankSuggestions';
export { assessQuery } from '../backtest/suitability/assessQuery';
