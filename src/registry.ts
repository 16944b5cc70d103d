import { insightQueryTypes } from './insight';
import { createRun, seriesQueryTypes, type QueryType } from './queries';

// The composition root: what grows, joined from the layers that bring it.

/** All query types, in the order in which they are offered. */
export const queryTypes = { ...seriesQueryTypes, ...insightQueryTypes };

export type QueryTypeName = keyof typeof queryTypes;

/**
 * Answers one query of any type.
 * @throws ForecastError for a query that cannot be run, SourceError where its source does not answer.
 */
export const runQuery = createRun(queryTypes);

/** Whether the answer of a saved query takes long, so that others go first. */
export function isBulkQuery({ queryType }: Record<string, unknown>): boolean {
  const types: Readonly<Record<string, Pick<QueryType, 'label' | 'isBulk'>>> = queryTypes;
  return typeof queryType === 'string' && Object.hasOwn(types, queryType) && types[queryType].isBulk === true;
}
