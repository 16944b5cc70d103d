import { lastValueFrom } from 'rxjs';
import { dataFrameFromJSON, FieldType, type DataFrameJSON } from '@grafana/data';
import { getBackendSrv, getDataSourceSrv } from '@grafana/runtime';
import { createLookups, type DashboardLookups, type LookupSource, type ReadMetadata } from '../../../alerts';
import { day } from '../../../engine';
import { fetchErrorMessage } from '../../fetchErrorMessage';

type QueryResult = ReturnType<NonNullable<DashboardLookups['queryResult']>>;

/** Series of this time before now are looked at, ms. */
const lookBackMs = day;

/** Where the metadata of a language is among the resources of its data source. */
const roots = { promql: 'api/v1/', logql: '' };

export interface LookupOptions {
  /** Uid of the data source where a dashboard leaves it to the default, by language. */
  defaults: Record<LookupSource['language'], string>;
  /** ms. */
  now: number;
  signal?: AbortSignal;
}

/** Looks variables up in Grafana's data sources as the signed-in user. Failures have the data source's own message. */
export function grafanaLookups(options: LookupOptions): DashboardLookups {
  const { now, defaults, signal } = options;
  const read: ReadMetadata = ({ source, path, params }) => {
    const uid = encodeURIComponent(source.uid || defaults[source.language]);
    const url = `/api/datasources/uid/${uid}/resources/${roots[source.language]}${path}`;
    return send({ url, params: Object.fromEntries(params), signal });
  };
  return {
    ...createLookups(read, { from: now - lookBackMs, to: now }),
    dataSources: listDataSources(),
    queryResult: (source, expr) => queryInstant(source.uid || defaults[source.language], expr, options),
    libraryPanel: async (uid) => {
      const url = `/api/library-elements/${encodeURIComponent(uid)}`;
      return (await send<{ result: { model: unknown } }>({ url, signal })).result.model;
    },
  };
}

function listDataSources(): DashboardLookups['dataSources'] {
  return getDataSourceSrv()
    .getList()
    .map(({ uid, name, type, isDefault }) => ({ uid, name, type, isDefault: isDefault === true }));
}

interface Request {
  url: string;
  params?: Record<string, string>;
  data?: object;
  signal?: AbortSignal;
}

/** @throws Error with a sentence for people, and the signal's reason where it is aborted. */
async function send<T>({ url, params, data, signal }: Request): Promise<T> {
  try {
    const method = data ? 'POST' : 'GET';
    const request = { url, params, data, method, showErrorAlert: false, abortSignal: signal };
    return (await lastValueFrom(getBackendSrv().fetch<T>(request))).data;
  } catch (error) {
    signal?.throwIfAborted();
    throw new Error(fetchErrorMessage(error));
  }
}

type QueryAnswer = { results: { A?: { frames?: DataFrameJSON[] } } };

async function queryInstant(uid: string, expr: string, { now, signal }: LookupOptions): QueryResult {
  const query = { refId: 'A', datasource: { uid }, expr, instant: true, range: false, queryType: 'instant' };
  const data = { from: String(now - lookBackMs), to: String(now), queries: [query] };
  const { results } = await send<QueryAnswer>({ url: '/api/ds/query', data, signal });
  return (results.A?.frames ?? []).flatMap((frame): Awaited<QueryResult> => {
    const { fields } = dataFrameFromJSON(frame);
    const times = fields.find(({ type }) => type === FieldType.time)?.values ?? [];
    const values = fields.filter(({ type }) => type === FieldType.number);
    return values.map((field) => ({
      labels: field.labels ?? {},
      value: String(field.values[field.values.length - 1]),
      time: Number(times[times.length - 1] ?? now),
    }));
  });
}
