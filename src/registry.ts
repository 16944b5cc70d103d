import { incidentQueryTypes } from './incidents/queries';
import { insightQueryTypes } from './insight';
import { createRun, seriesQueryTypes, type QueryType, type Run } from './queries';
import type { ResponseRunDeps } from './response';
import { responseQueryTypes } from './response/queries';

// The composition root: what grows, joined from the layers that bring it.

/** What others are made of: triggers of responses are queries of these types. */
const observingTypes = { ...seriesQueryTypes, ...insightQueryTypes, ...incidentQueryTypes };

/** All query types, in the order in which they are offered. */
export const queryTypes = { ...observingTypes, ...responseQueryTypes };

export type QueryTypeName = keyof typeof queryTypes;

/** What answers of queries of any type need. */
export type QueryRunDeps = Omit<ResponseRunDeps, 'runQuery'>;

/** The same for responses, whose triggers are queries of all other types. */
export function openTriggers(deps: QueryRunDeps): ResponseRunDeps {
  return { ...deps, runQuery: (model, request) => createRun(observingTypes)(model, request, deps) };
}

/**
 * Answers one query of any type.
 * @throws ForecastError for a query that cannot be run, SourceError where its source does not answer.
 */
export function runQuery(...[model, request, deps]: Parameters<Run<QueryRunDeps>>): ReturnType<Run> {
  return createRun<ResponseRunDeps>(queryTypes)(model, request, openTriggers(deps));
}

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
