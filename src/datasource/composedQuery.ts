import { createQuery, readQuery, type Query, type QueryType } from '../queries';
import { queryTypes } from '../registry';

/** A query that is answered from several queries of its own instead of from one of the user. */
export interface ComposedQuery {
  /** Whether the query can be sent. What cannot be read is sent, for the backend to say why. */
  isComplete: boolean;
  /** One line on what is asked for. */
  text: string;
}

/** What is asked for, where the query has no source's own query; undefined otherwise. */
export function readComposedQuery(model: { queryType?: string }): ComposedQuery | undefined {
  const types: Readonly<Record<string, QueryType>> = queryTypes;
  const name = model.queryType ?? '';
  const type = Object.hasOwn(types, name) ? types[name] : undefined;
  if (type === undefined || !('load' in type)) {
    return undefined;
  }
  const query = tryRead(model);
  return {
    isComplete: query === undefined || type.isComplete(query),
    text: type.describe(query ?? createQuery(types, name)),
  };
}

function tryRead(model: object): Query | undefined {
  try {
    return readQuery(queryTypes, { ...model });
  } catch {
    return undefined;
  }
}
