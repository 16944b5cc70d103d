/** What a query asks; docs/queries.md has a section on each. */
export const queryTypes = ['forecast', 'anomalies', 'outliers', 'changepoints', 'runway', 'backtest'] as const;
export type QueryType = (typeof queryTypes)[number];

/** What each query type can answer with, the usual answer for a panel first. */
const offered = {
  forecast: ['bands', 'forecast', 'lower', 'upper', 'anomalyFlag', 'anomalyScore', 'components'],
  anomalies: ['bands', 'events', 'forecast', 'lower', 'upper', 'anomalyFlag', 'anomalyScore'],
  outliers: ['bands', 'outlierFlag', 'outlierScore'],
  changepoints: ['events', 'level', 'count'],
  runway: ['table', 'runwayHours', 'probability'],
  backtest: ['scores', 'windows', 'byHorizon', 'mase'],
} as const satisfies Record<QueryType, readonly string[]>;

/** What comes back: for panels a drawing or a table, for alert rules one number column. */
export type Output = (typeof offered)[QueryType][number];

/** Answers with more than one column, or with text: an alert rule reads the type's own number instead. */
const forPeople = new Set<Output>([
  'bands',
  'events',
  'level',
  'table',
  'scores',
  'windows',
  'byHorizon',
  'components',
]);

const alertOutputs: Record<QueryType, Output> = {
  forecast: 'forecast',
  anomalies: 'anomalyFlag',
  outliers: 'outlierFlag',
  changepoints: 'count',
  runway: 'runwayHours',
  backtest: 'mase',
};

/** The outputs of a query type, its default first. */
export function outputsOf(queryType: QueryType): readonly Output[] {
  return offered[queryType];
}

/** What a run answers with: for alert rules always one number column. */
export function outputFor(query: { queryType: QueryType; output: Output }, forAlert: boolean): Output {
  return forAlert && forPeople.has(query.output) ? alertOutputs[query.queryType] : query.output;
}
