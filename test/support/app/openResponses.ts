import { of } from 'rxjs';
import { config, getDataSourceSrv, setDataSourceSrv, type DataSourceSrv } from '@grafana/runtime';
import type { DataFrame } from '@grafana/data';
import type { ResponseSettings } from '../../../src/response';
import { ResponsePage } from '../../../src/app/response/ResponsePage';
import { installGrafana, type QueryModel } from './installGrafana';
import { openPage } from './openPage';
import { catalogue, quiet, refused, responseFrame, suggested } from './responses';

// For tests alone: the page Response over a fake Grafana.

export const running = { stopped: { file: false }, locks: [] };

const { user } = config.bootData;
export interface ResponsesGiven {
  role?: string;
  query?: string;
  response?: ResponseSettings;
  state?: object | (() => unknown);
  answer?: (model: QueryModel) => DataFrame[] | Error;
  api?: Record<string, (body: unknown) => unknown>;
}

/** Opens it; what is posted to the backend, and what is asked. */
export async function openResponses({
  role = 'Admin',
  query = '',
  response = catalogue,
  state = running,
  ...given
}: ResponsesGiven = {}) {
  user.orgRole = role as typeof user.orgRole;
  const posted: Array<{ url: string; data: unknown }> = [];
  const requested: QueryModel[] = [];
  const answer = given.answer ?? (() => [responseFrame('decisions', [quiet, refused, suggested])]);
  installGrafana({
    jsonData: { response },
    api: {
      '/resources/response/state': typeof state === 'function' ? (state as () => unknown) : () => state,
      '/resources/response/stop': () => ({}),
      '/resources/response/resume': () => ({}),
      '/resources/response/clear': () => ({}),
      ...given.api,
    },
    onRequest: ({ url, data }) => data !== undefined && posted.push({ url: url.replace(/.*resources/, ''), data }),
  });
  const sources = getDataSourceSrv();
  setDataSourceSrv({
    ...sources,
    // The page asks the data source itself: it has no scene.
    get: async () => ({
      query: ({ targets }: { targets: QueryModel[] }) => {
        requested.push(...targets);
        const frames = answer(targets[0]);
        return of(frames instanceof Error ? { data: [], error: { message: frames.message } } : { data: frames });
      },
    }),
  } as unknown as DataSourceSrv);
  await openPage(ResponsePage, `/a/foresight-predict-app/response${query}`);
  return { posted, requested };
}
