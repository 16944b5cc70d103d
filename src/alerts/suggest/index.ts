export type { DashboardQueries, FoundQuery, SkippedQuery } from './foundQuery';
export type { GivenValues } from './dashboard/dashboardVariables';
export { extractQueries } from './dashboard/extractQueries';
export type { Suggestion, Suggestions, SuggestOptions } from './suggestion';
export { suggestRules, type SuggestTransport } from './suggestRules';
