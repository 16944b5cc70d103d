import assert from 'node:assert/strict';
import type { GrafanaCall, GrafanaRequest } from '../../../../src/alerts';

export const secret = 'integration-response-secret';
/** The demo shop's metrics, as provisioning/ has them. */
export const metrics = 'prometheus';

/** One row of a table by the names of its columns. */
export type Row = Readonly<Record<string, unknown>>;

/** A Foresight data source of its own in a real Grafana. */
export interface Foresight {
  uid: string;
  /** The answer of a query over the last hour, as a panel gets it. */
  query(model: Record<string, unknown>): Promise<Row[]>;
  /** What a resource answers. */
  post(resource: string, body?: Record<string, unknown>): Promise<{ status: number; body: unknown }>;
  /** Saves another catalogue. */
  save(response: unknown): Promise<void>;
  /** Events of an action that Grafana keeps as annotations, oldest first: the event and what it was about. */
  listEvents(action: string): Promise<Array<{ event: string; key: string; evidence: Record<string, unknown> }>>;
  /** The newest value of an expression. */
  measure(expr: string): Promise<number | undefined>;
}

/** Runs with a data source that has this catalogue, and takes it away afterwards. */
export async function withForesight(
  { grafana, url }: { grafana: GrafanaRequest; url: string },
  { uid, response }: { uid: string; response: unknown },
  run: (foresight: Foresight) => Promise<void>
): Promise<void> {
  const path = `/api/datasources/uid/${uid}`;
  const toBody = (settings: unknown) => ({
    name: uid,
    uid,
    type: 'foresight-predict-datasource',
    access: 'proxy',
    jsonData: {
      grafanaUrl: url,
      sources: [{ uid: metrics, kind: 'grafana', name: 'Prometheus' }],
      insight: { metrics },
      response: settings,
    },
    secureJsonData: { 'response.engine.hmac': secret },
  });
  const call = async (request: GrafanaCall): Promise<unknown> => {
    const { status, body } = await grafana(request);
    assert.ok(status >= 200 && status < 300, `${request.method} ${request.path}: ${status} ${JSON.stringify(body)}`);
    return body;
  };
  await grafana({ method: 'DELETE', path });
  await call({ method: 'POST', path: '/api/datasources', body: toBody(response) });
  const datasource = { type: 'foresight-predict-datasource', uid };
  const foresight: Foresight = {
    uid,
    query: async (model) => {
      const now = Date.now();
      const queries = [{ refId: 'A', datasource, intervalMs: 15_000, maxDataPoints: 500, version: 1, ...model }];
      const body = { from: String(now - 3_600_000), to: String(now), queries };
      return readRows(await call({ method: 'POST', path: '/api/ds/query', body }));
    },
    post: (resource, body = {}) => grafana({ method: 'POST', path: `${path}/resources/${resource}`, body }),
    save: async (settings) => void (await call({ method: 'PUT', path, body: toBody(settings) })),
    listEvents: async (action) => {
      const tags = new URLSearchParams([
        ['tags', 'foresight-response'],
        ['tags', `action:${action}`],
        ['limit', '500'],
      ]);
      return readEvents(await call({ method: 'GET', path: `/api/annotations?${tags}` }));
    },
    measure: async (expr) => {
      const query = new URLSearchParams({ query: expr });
      const answer = await call({ method: 'GET', path: `/api/datasources/proxy/uid/${metrics}/api/v1/query?${query}` });
      const { result } = (answer as { data: { result: Array<{ value: [number, string] }> } }).data;
      return result.length === 0 ? undefined : Number(result[0].value[1]);
    },
  };
  try {
    await run(foresight);
  } finally {
    await grafana({ method: 'DELETE', path });
  }
}

interface DataFrame {
  schema: { fields: Array<{ name: string; labels?: Record<string, string> }> };
  data: { values: unknown[][] };
}

/** Rows of all frames; a number's labels are columns. */
function readRows(answer: unknown): Row[] {
  const [result] = Object.values((answer as { results: Record<string, { frames?: DataFrame[] }> }).results);
  return (result.frames ?? []).flatMap(({ schema: { fields }, data: { values } }) =>
    (values[0] ?? []).map((_, row) =>
      Object.assign({}, ...fields.map(({ name, labels }, i) => ({ ...labels, [name]: values[i][row] })))
    )
  );
}

function readEvents(answer: unknown) {
  const list = answer as Array<{ id: number; tags: string[]; text: string }>;
  return list
    .sort((a, b) => a.id - b.id)
    .map(({ tags, text }) => {
      const { key = '', ...evidence } = JSON.parse(text) as Record<string, unknown>;
      const event = tags.find((tag) => tag.startsWith('event:'))?.slice('event:'.length) ?? '';
      return { event, key: String(key), evidence };
    });
}
