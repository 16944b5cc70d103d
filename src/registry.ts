import { incidentQueryTypes } from './incidents';
import { insightQueryTypes } from './insight';
import { createRun, seriesQueryTypes, type QueryType } from './queries';

// The composition root: what grows, joined from the layers that bring it.

/** All query types, in the order in which they are offered. */
export const queryTypes = { ...seriesQueryTypes, ...insightQueryTypes, ...incidentQueryTypes };

export type QueryTypeName = keyof typeof queryTypes;

/**
 * Answers one query of any type.
 * @throws ForecastError for a query that cannot be run, SourceError where its source does not answer.
 */
export const runQuery = createRun(queryTypes);

/** Whether the answer of a saved query takes long, so that others go first. */
export function isBulkQuery({ queryType, output }: Record<string, unknown>): boolean {
  const types: Readonly<Record<string, Pick<QueryType, 'isBulk' | 'outputs'>>> = queryTypes;
  if (typeof queryType !== 'string' || !Object.hasOwn(types, queryType)) {
    return false;
  }
  const { isBulk, outputs } = types[queryType];
  const [usual] = Object.keys(outputs);
  const chosen = typeof output === 'string' && Object.hasOwn(outputs, output) ? output : usual;
  return isBulk === true || outputs[chosen].isBulk === true;
}
