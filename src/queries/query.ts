import type { FieldValues } from './fields/field';
import type { Query, SeriesQuery } from './queryType';
import { chooseOutput, createQuery, listUnknownFields, readQuery } from './readQuery';
import { seriesQueryTypes, type SeriesOutput, type SeriesQueryTypeName } from './registry';

type AllFields = {
  [Name in SeriesQueryTypeName]: FieldValues<(typeof seriesQueryTypes)[Name]['fields']>;
}[SeriesQueryTypeName];
type Intersection<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;

/** A predictive query as saved in dashboards and alert rules: fields of other types than its own may be absent. */
export type PredictiveQuery = SeriesQuery &
  Partial<Intersection<AllFields>> & { queryType: SeriesQueryTypeName; output: SeriesOutput };

/** A predictive query of this type with every default filled in. */
export function getDefaultQuery(queryType: SeriesQueryTypeName): PredictiveQuery {
  return asPredictive(createQuery(seriesQueryTypes, queryType));
}

/** A query with every default filled in, for a new panel. */
export const defaultQuery: PredictiveQuery = getDefaultQuery('forecast');

/**
 * Reads a saved predictive query of any known version, as `readQuery` does.
 * @throws ForecastError naming the field, its value and what is allowed; for unknown versions and other query types too.
 */
export function migrateQuery(model: Record<string, unknown>): PredictiveQuery {
  return asPredictive(readQuery(seriesQueryTypes, model));
}

/** Names of the model's fields that neither Grafana nor a predictive query type knows. */
export function unknownFields(model: Record<string, unknown>): string[] {
  return listUnknownFields(seriesQueryTypes, model);
}

/** The outputs of a predictive query type, its default first. */
export function listOutputs(queryType: SeriesQueryTypeName): readonly SeriesOutput[] {
  return Object.keys(seriesQueryTypes[queryType].outputs) as SeriesOutput[];
}

/** What a predictive query answers with: for alert rules always one number column. */
export function outputFor(
  { queryType, output }: Pick<PredictiveQuery, 'queryType' | 'output'>,
  forAlert: boolean
): SeriesOutput {
  return chooseOutput(seriesQueryTypes[queryType], output, forAlert) as SeriesOutput;
}

/** What was read by the predictive types' own fields. */
function asPredictive(query: Query): PredictiveQuery {
  return query as PredictiveQuery;
}
