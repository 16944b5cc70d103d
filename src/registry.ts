import { capacityQueryTypes } from './capacity/queries';
import { incidentQueryTypes } from './incidents/queries';
import { insightQueryTypes } from './insight';
import type { MaturityRunDeps } from './maturity';
import { maturityQueryTypes } from './maturity/queries';
import { modelQueryTypes } from './models/queries';
import { createRun, seriesQueryTypes, type LongWorkDeps, type QueryType, type Run } from './queries';
import { responseQueryTypes } from './response/queries';

// The composition root: what grows, joined from the layers that bring it.

/** What others are made of: triggers of responses are queries of these types. */
const observingTypes = { ...seriesQueryTypes, ...insightQueryTypes, ...incidentQueryTypes, ...capacityQueryTypes };

/** All query types, in the order in which they are offered. */
export const queryTypes = { ...observingTypes, ...responseQueryTypes, ...modelQueryTypes, ...maturityQueryTypes };

export type QueryTypeName = keyof typeof queryTypes;

/** What answers of queries of any type need. */
export interface QueryRunDeps extends Omit<MaturityRunDeps, 'runQuery' | 'longWork'>, LongWorkDeps<QueryRunDeps> {}

/** The same with answers of other queries, in long work, too. */
type TriggerDeps = MaturityRunDeps;

/** The same for responses, whose triggers are queries of all other types. */
export function openTriggers(deps: QueryRunDeps): TriggerDeps {
  return {
    ...deps,
    runQuery: (model, request) => createRun<QueryRunDeps>(observingTypes)(model, request, deps),
    longWork: {
      follow: (key, work, options) =>
        deps.longWork.follow(key, (own, report) => work(openTriggers(own), report), options),
    },
  };
}

/**
 * Answers one query of any type.
 * @throws ForecastError for a query that cannot be run, SourceError where its source does not answer.
 */
export function runQuery(...[model, request, deps]: Parameters<Run<QueryRunDeps>>): ReturnType<Run> {
  return createRun<TriggerDeps>(queryTypes)(model, request, openTriggers(deps));
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
