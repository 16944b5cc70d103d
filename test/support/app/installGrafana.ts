import { delay, of, throwError, type Observable } from 'rxjs';
import {
  LoadingState,
  PanelPlugin,
  toDataFrame,
  type DataFrame,
  type DataQueryRequest,
  type PanelData,
} from '@grafana/data';
import {
  setBackendSrv,
  setDataSourceSrv,
  setPluginImportUtils,
  setRunRequest,
  setTemplateSrv,
  type BackendSrv,
  type DataSourceSrv,
  type TemplateSrv,
} from '@grafana/runtime';
import { dataSourceType } from '../../../src/queries';
import { provenanceMeta, roleConfig } from '../../../src/frames';

// For tests alone: a Grafana behind the real @grafana/runtime, with one Foresight data source or several.

export type QueryModel = Record<string, unknown>;

interface Fake {
  /** Names of the Foresight data sources. */
  foresight?: string[];
  /** Their settings. */
  jsonData?: object;
  /** What the API answers, by the end of the address without its query; a thrown object is a failure. */
  api?: Record<string, (body: unknown) => unknown>;
  /** What the data source answers to one query; an Error is a failure. */
  answer?: (model: QueryModel) => DataFrame[] | Error;
  /** What the variable of services offers. */
  services?: string[];
  /** Told of each request of the API. */
  onRequest?: (request: { url: string; params?: object; data?: unknown }) => void;
  /** How long an answer of the data source takes, ms. */
  delay?: number;
}

function panelPlugin(id: string): PanelPlugin {
  const plugin = new PanelPlugin(() => null);
  plugin.meta = { id, info: {} } as unknown as PanelPlugin['meta'];
  return plugin;
}

// Grafana takes it once, when it starts.
setPluginImportUtils({
  importPanelPlugin: async (id) => panelPlugin(id),
  getPanelPluginFromCache: panelPlugin,
});

/** Installs the fake; returns all queries that are asked of it, in order. */
export function installGrafana({
  foresight = ['Foresight'],
  jsonData = {},
  api = {},
  answer = () => [],
  services = [],
  onRequest,
  delay: takes = 0,
}: Fake) {
  const requested: QueryModel[] = [];
  const instances = foresight.map((name) => ({
    uid: `uid-${name}`,
    name,
    type: dataSourceType,
    meta: { id: dataSourceType },
    jsonData,
  }));
  const dataSource = (uid: string) => ({
    uid,
    type: dataSourceType,
    meta: { id: dataSourceType },
    getRef: () => ({ uid, type: dataSourceType }),
    metricFindQuery: async () => services.map((text) => ({ text })),
    query: (request: DataQueryRequest) => {
      const { series, errors, state } = answerRequest(request);
      return of({ data: series, errors, state }).pipe(delay(takes));
    },
  });
  const answerRequest = (request: DataQueryRequest): PanelData => {
    requested.push(...(request.targets as unknown as QueryModel[]));
    const answers = request.targets.map((target) => answer(target as unknown as QueryModel));
    const failed = answers.find((one) => one instanceof Error);
    return {
      state: failed ? LoadingState.Error : LoadingState.Done,
      series: answers.flatMap((one) => (one instanceof Error ? [] : one)),
      timeRange: request.range,
      errors: failed ? [{ message: failed.message }] : undefined,
    };
  };
  setDataSourceSrv({
    getList: () => instances,
    get: async (ref?: string | { uid?: string } | null) => dataSource((typeof ref === 'string' ? ref : ref?.uid) ?? ''),
    getInstanceSettings: (ref?: string | { uid?: string } | null) =>
      instances.find(({ uid }) => uid === (typeof ref === 'object' ? ref?.uid : ref)),
  } as unknown as DataSourceSrv);
  setTemplateSrv({ replace: (text: string) => text, getVariables: () => [] } as unknown as TemplateSrv);
  setBackendSrv({
    fetch: (request: { url: string; params?: object; data?: unknown }) => {
      onRequest?.(request);
      return respond(api, request.url, request.data);
    },
  } as unknown as BackendSrv);
  setRunRequest((_, request) => of(answerRequest(request)).pipe(delay(takes)));
  return requested;
}

function respond(api: NonNullable<Fake['api']>, url: string, body: unknown): Observable<unknown> {
  const [path] = url.split('?');
  const [, answer] = Object.entries(api).find(([end]) => path.endsWith(end)) ?? [];
  if (!answer) {
    return throwError(() => ({ status: 404, data: { message: `no ${url}` } }));
  }
  try {
    return of({ status: 200, data: answer(body) }).pipe(delay(0));
  } catch (error) {
    return throwError(() => error);
  }
}

/** The first frame of an answer of services. */
export function servicesFrame(
  rows: Array<{ service: string; now: string; ahead: string; details?: object }>,
  cutoff = 0
): DataFrame {
  const column = (role: 'service' | 'now' | 'ahead') => ({
    name: role,
    values: rows.map((row) => row[role]),
    config: roleConfig(role),
  });
  const details = {
    name: 'details',
    values: rows.map((row) => JSON.stringify(row.details ?? {})),
    config: roleConfig('details', { custom: { hidden: true } }),
  };
  return toDataFrame({
    fields: [column('service'), column('now'), column('ahead'), details],
    meta: provenanceMeta({ kind: 'services', part: 'services', cutoff, horizonEnd: cutoff + 7 * 86_400_000 }),
  });
}
