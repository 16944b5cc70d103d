import type { RuleSpec } from '../../../../src/alerts';
import type { GrafanaUser } from './grafanaUser';
import type { TenantGrafana, TenantUids } from './openTenants';

/** Something that a user tries, and what came of it in a word: the status, or the value that was read. */
export interface TenantAction {
  name: string;
  run: (grafana: TenantGrafana, user: GrafanaUser) => Promise<string>;
}

const hour = 3_600_000;

/** A forecast of the tenant's series, through Foresight. */
export const query: TenantAction = {
  name: 'query',
  async run({ call, uids }, user) {
    const to = Date.now();
    const model = {
      refId: 'A',
      datasource: { uid: uids.foresight, type: 'foresight-predict-datasource' },
      queryType: 'forecast',
      source: { uid: uids.prometheus },
      query: { expr: 'tenant_value', datasource: { uid: uids.prometheus, type: 'prometheus' } },
      step: '1m',
      training: '4h',
      horizon: '10m',
      output: 'forecast',
    };
    const { status, body } = await call(user, 'POST /api/ds/query', {
      from: String(to - hour),
      to: String(to),
      queries: [model],
    });
    const answer = (body.results as { A?: QueryAnswer } | undefined)?.A;
    return readValue(answer) ?? readRefusal(answer?.error) ?? String(status);
  },
};

interface QueryAnswer {
  error?: string;
  frames?: Array<{ data?: { values?: unknown[][] } }>;
}

/** The newest number of the first frame. */
function readValue(answer: QueryAnswer | undefined): string | undefined {
  const [, column = []] = answer?.frames?.[0]?.data?.values ?? [];
  const value = column.filter((one) => typeof one === 'number').pop();
  return value === undefined ? undefined : `value ${Math.round(value * 1000) / 1000}`;
}

function readRefusal(error: string | undefined): string | undefined {
  return error?.includes('there is no token for Grafana') ? 'no token' : undefined;
}

/** A resource of the data source. */
function callResource(name: string, method: 'GET' | 'POST', createBody?: (uids: TenantUids) => unknown): TenantAction {
  return {
    name,
    run: async ({ call, uids }, user) => {
      const path = `/api/datasources/uid/${uids.foresight}/resources/${name}` as const;
      return String((await call(user, `${method} ${path}`, createBody?.(uids))).status);
    },
  };
}

const createRule = (uids: TenantUids): RuleSpec => ({
  kind: 'anomaly',
  name: 'Tenant value is unusual',
  folder: 'Tenants',
  folderUid: 'tenants',
  group: 'tenants',
  interval: '5m',
  for: '0s',
  severity: 'info',
  foresight: uids.foresight,
  source: { uid: uids.prometheus, query: { refId: 'A', expr: 'tenant_value', range: true } },
  learning: { training: '4h', step: '1m' },
  direction: 'both',
  quorum: { anomalous: 3, of: 5 },
});

const range = () => ({ from: Date.now() - 2 * hour, to: Date.now() - hour });

export const actions: TenantAction[] = [
  query,
  callResource('sources', 'GET'),
  callResource('discovery', 'GET'),
  callResource('discovery/explain', 'POST', () => ({ term: 'tenant_value' })),
  callResource('causes', 'POST', range),
  callResource('rules/check', 'POST', (uids) => ({ spec: createRule(uids) })),
  callResource('rules/evaluate', 'POST', (uids) => ({ spec: createRule(uids), ...range() })),
  callResource('discovery/preview', 'POST', () => ({ rules: {} })),
  callResource('audit', 'GET'),
  {
    name: 'write settings',
    run: async ({ call, uids }, user) => {
      const path = `/api/datasources/uid/${uids.foresight}` as const;
      const { status, body } = await call(user, `GET ${path}`);
      return status >= 300 ? String(status) : String((await call(user, `PUT ${path}`, body)).status);
    },
  },
];
