export type { DashboardQueries, FoundQuery, SkippedQuery } from './foundQuery';
export { createLookups, type ReadMetadata } from './dashboard/createLookups';
export type { DashboardLookups, DataSourceEntry, LookupSource } from './dashboard/lookups';
export { listOwnQueries, type OwnQuery } from './dashboard/listOwnQueries';
export { listDashboards } from './dashboard/model/listDashboards';
export { resolveDashboard } from './dashboard/resolveDashboard';
export type { GivenValues } from './dashboard/variables/variable';
export type { Suggestion, Suggestions, SuggestOptions } from './suggestion';
export { suggestRules, type SuggestTransport } from './suggestRules';
