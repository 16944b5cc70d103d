import { of } from 'rxjs';
import { config, getDataSourceSrv, setDataSourceSrv, type DataSourceSrv } from '@grafana/runtime';
import { FieldType, toDataFrame, type DataFrame } from '@grafana/data';
import { MaturityPage } from '../../../src/app/maturity/MaturityPage';
import { installGrafana, type QueryModel } from './installGrafana';
import { assessment } from './maturityFrames';
import { openPage } from './openPage';

// For tests alone: the page Maturity over a fake Grafana with one Prometheus beside Foresight.

const { user } = config.bootData;
const prometheus = { uid: 'prom', name: 'Prometheus', type: 'prometheus', jsonData: {} };

export interface MaturityGiven {
  role?: string;
  query?: string;
  jsonData?: object;
  answer?: (model: QueryModel) => DataFrame[] | Error;
  api?: Record<string, (body: unknown) => unknown>;
}

/** Opens it; what is asked of data sources, and what is sent to Grafana's API. */
export async function openMaturity({ role = 'Admin', query = '', jsonData = {}, ...given }: MaturityGiven = {}) {
  user.orgRole = role as typeof user.orgRole;
  const sent: Array<{ url: string; data?: unknown }> = [];
  const requested: QueryModel[] = [];
  const answer = given.answer ?? (({ queryType }) => (queryType === 'maturity' ? assessment() : []));
  installGrafana({ jsonData, api: given.api, onRequest: ({ url, data }) => sent.push({ url, data }) });
  const sources = getDataSourceSrv();
  setDataSourceSrv({
    ...sources,
    getList: (filter: { type?: string }) => (filter.type === 'prometheus' ? [prometheus] : sources.getList(filter)),
    getInstanceSettings: (uid: string) => (uid === 'prom' ? prometheus : sources.getInstanceSettings(uid)),
    get: async () => ({
      query: ({ targets }: { targets: QueryModel[] }) => {
        requested.push(...targets);
        const frames = answer(targets[0]);
        return of(frames instanceof Error ? { data: [], error: { message: frames.message } } : { data: frames });
      },
    }),
  } as unknown as DataSourceSrv);
  await openPage(MaturityPage, `/a/foresight-predict-app/maturity${query}`);
  return { requested, sent };
}

/** A series as Prometheus answers it. */
export function recordedFrame(
  labels: Record<string, string>,
  values: number[],
  from = Date.UTC(2026, 10, 1)
): DataFrame {
  const hour = 3_600_000;
  return toDataFrame({
    fields: [
      { name: 'Time', type: FieldType.time, values: values.map((_, i) => from + i * hour) },
      { name: 'Value', type: FieldType.number, labels, values },
    ],
  });
}
