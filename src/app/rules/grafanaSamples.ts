import { lastValueFrom } from 'rxjs';
import { dataFrameFromJSON, FieldType, type DataFrameJSON } from '@grafana/data';
import { getBackendSrv } from '@grafana/runtime';
import { wholeAnswer, type RawSeries, type Source } from '../../queries';
import { fetchErrorMessage } from '../fetchErrorMessage';

/** Prometheus and Loki refuse answers of more points than this. */
const maxPointsPerRequest = 11_000;

interface Answer {
  results: Record<string, { error?: string; frames?: DataFrameJSON[] } | undefined>;
}

/**
 * A data source of Grafana, queried as the signed-in user with that user's permissions: range queries with the step that is
 * asked for, whatever the query's own.
 */
export function openGrafanaSource(uid: string): Pick<Source, 'query' | 'maxPointsPerRequest'> {
  return {
    maxPointsPerRequest,
    async query({ query, from, to, step, signal }) {
      const every = `${step / 1000}s`;
      const own = { refId: 'A', datasource: { uid }, range: true, instant: false, queryType: 'range' };
      const times = { interval: every, step: every, intervalMs: step, maxDataPoints: maxPointsPerRequest };
      const data = { from: String(from), to: String(to), queries: [{ ...query, ...own, ...times }] };
      const request = { url: '/api/ds/query', method: 'POST', data, showErrorAlert: false, abortSignal: signal };
      try {
        const { results } = (await lastValueFrom(getBackendSrv().fetch<Answer>(request))).data;
        return wholeAnswer((results.A?.frames ?? []).flatMap(readSeries));
      } catch (error) {
        signal.throwIfAborted();
        throw new Error(readRefusal(error) ?? fetchErrorMessage(error));
      }
    },
  };
}

/** Grafana answers 400 where the data source refuses, with its words among the results. */
function readRefusal(error: unknown): string | undefined {
  const { data } = Object(error) as { data?: Partial<Answer> };
  return data?.results?.A?.error;
}

function readSeries(json: DataFrameJSON): RawSeries[] {
  const { name = '', fields } = dataFrameFromJSON(json);
  const times = Float64Array.from(fields.find(({ type }) => type === FieldType.time)?.values ?? []);
  return fields
    .filter(({ type }) => type === FieldType.number)
    .map(({ labels = {}, values }) => ({
      name,
      labels,
      times,
      values: Float64Array.from(values, (value: number | null) => value ?? NaN),
    }));
}
