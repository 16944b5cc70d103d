export type { DashboardQueries, FoundQuery, SkippedQuery } from './foundQuery';
export type { GivenValues } from './dashboardVariables';
export { queriesOf } from './queriesOf';
export type { QueryFigures, SeriesFigures } from './figures';
export { backtestQuestions, type BacktestAnswers, type BacktestQuestions } from './backtestQuestions';
export { figuresOf } from './figuresOf';
export type { AskedQuery, Proposal, Proposals, ProposeOptions } from './proposal';
export { proposalsOf } from './proposalsOf';
export { adviceOfQuery } from './adviceOfQuery';
