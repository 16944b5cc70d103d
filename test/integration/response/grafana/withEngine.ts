import assert from 'node:assert/strict';
import { parse } from 'yaml';
import {
  checkNotify,
  writeNotify,
  type GrafanaCall,
  type GrafanaRequest,
  type NotifySpec,
} from '../../../../src/alerts';

const contactPoints = '/api/v1/provisioning/contact-points';
const policies = '/api/v1/provisioning/policies';
const dataSources = '/api/datasources';
const headers = { 'X-Disable-Provenance': 'true' };

/** The engine as a contact point, and what keeps all other alerts away from it. */
export interface EngineOptions {
  url: string;
  secret: string;
  timestampHeader?: string;
  /** The one action that the route takes. */
  action: string;
}

interface Tree {
  receiver: string;
  routes?: Array<{ receiver?: string }>;
}

/**
 * Runs with an engine as contact point and route, as the generator writes them into a provisioning file, beside all policies that
 * there are; takes both away afterwards.
 */
export async function withEngine(
  grafana: GrafanaRequest,
  engine: EngineOptions,
  run: () => Promise<void>
): Promise<void> {
  const name = `Engine of ${engine.action}`;
  const found = (await call(grafana, { method: 'GET', path: policies })) as Tree;
  // What a run that was ended left there.
  const tree = { ...found, routes: (found.routes ?? []).filter(({ receiver }) => receiver !== name) };
  await call(grafana, { method: 'PUT', path: policies, headers, body: tree });
  const file = writeFile(engine, name, tree.receiver);
  const [receiver] = file.contactPoints[0].receivers;
  await grafana({ method: 'DELETE', path: `${contactPoints}/${receiver.uid}` });
  await call(grafana, { method: 'POST', path: contactPoints, headers, body: { ...receiver, name } });
  try {
    const routes = [...file.policies[0].routes, ...tree.routes];
    await call(grafana, { method: 'PUT', path: policies, headers, body: { ...tree, routes } });
    await run();
  } finally {
    await call(grafana, { method: 'PUT', path: policies, headers, body: tree });
    await call(grafana, { method: 'DELETE', path: `${contactPoints}/${receiver.uid}` });
  }
}

/** The provisioning file, with the secret where Grafana would put it from its environment. */
function writeFile({ url, secret, timestampHeader, action }: EngineOptions, name: string, otherwise: string) {
  const spec: NotifySpec = {
    point: {
      kind: 'webhook',
      name,
      url,
      hmac: { secret: '${RESPONSE_SECRET}', ...(timestampHeader !== undefined && { timestampHeader }) },
      payload: { response: { expires: '5m' } },
    },
    route: { otherwise, labels: { foresight_action: action } },
  };
  assert.deepEqual(checkNotify(spec), []);
  const expand = (_: string, value: unknown) =>
    typeof value === 'string' ? value.replace('${RESPONSE_SECRET}', secret).replaceAll('$$', '$') : value;
  return JSON.parse(JSON.stringify(parse(writeNotify(spec, 'grafana-yaml') ?? '')), expand) as {
    contactPoints: [{ receivers: [{ uid: string }] }];
    policies: [{ routes: unknown[] }];
  };
}

/** Runs with a data source of its own. */
export async function withDataSource(
  grafana: GrafanaRequest,
  source: { uid: string; type: string; url?: string },
  run: () => Promise<void>
): Promise<void> {
  const path = `${dataSources}/uid/${source.uid}`;
  await grafana({ method: 'DELETE', path });
  const body = { name: source.uid, access: 'proxy', ...source };
  await call(grafana, { method: 'POST', path: dataSources, body });
  await run().finally(() => call(grafana, { method: 'DELETE', path }));
}

async function call(grafana: GrafanaRequest, request: GrafanaCall): Promise<unknown> {
  const { status, body } = await grafana(request);
  assert.ok(status >= 200 && status < 300, `${request.method} ${request.path}: ${status} ${JSON.stringify(body)}`);
  return body;
}
