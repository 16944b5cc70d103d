import { commonFields, field, queryDuration, type FieldValues, type Query } from '../../../queries';
import { choice, orNumberAsText, wholeNumber } from '../../../schema';

/** Where queries are looked for. */
export const places = ['all', 'rule', 'dashboard'] as const;

/** The fields of a query of models. */
export const modelsFields = {
  ...commonFields,
  /** Whether queries of rules, of dashboards, or both are measured. */
  where: field(choice(places), 'all'),
  /** Queries that are measured at most: those of rules first. */
  limit: field(orNumberAsText(wholeNumber({ min: 1, max: 1000 })), 100),
  /** How far back forecasts are made again, and what of it is now. */
  span: field(queryDuration(), '28d'),
  recent: field(queryDuration(), '7d'),
};

/** A query of models. */
export type ModelsQuery = Query & FieldValues<typeof modelsFields>;
