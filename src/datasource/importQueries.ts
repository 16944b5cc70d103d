import type { DataSourceApi } from '@grafana/data';
import type { DataQuery } from '@grafana/schema';
import { defaultQuery } from '../queries';
import type { AllowedSource } from './allowedSources';
import { withoutHostFields } from './interpolate';
import type { ForesightQuery } from './types';

type Origin = Pick<DataSourceApi, 'uid' | 'type'>;

/** Another data source's queries as predictive ones; none where no allowed source speaks the origin's language. */
export function importQueries(queries: DataQuery[], origin: Origin, sources: AllowedSource[]): ForesightQuery[] {
  const source = sources.find(({ uid }) => uid === origin.uid) ?? sources.find(({ type }) => type === origin.type);
  if (!source) {
    return [];
  }
  return queries.map((query) => ({
    ...defaultQuery,
    refId: query.refId,
    hide: query.hide,
    source: { uid: source.uid },
    query: withoutHostFields(query),
  }));
}
