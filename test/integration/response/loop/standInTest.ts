import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { alertingRoutes } from '../../../../dev/host/server/api/alerting';
import { annotationRoutes } from '../../../../dev/host/server/api/annotations';
import { listen } from '../../../../dev/host/server/http';
import type { Instance } from '../../../../dev/host/pluginClient';
import type { Environment, IntegrationTest } from '../../environment';
import { startStage, type Stage } from '../engine/startStage';
import { waitFor } from '../engine/waitFor';
import { startReceiver } from '../receiver';
import { leaking, memory, startLeak, waitForRecovery } from '../rulebookTests';
import { secret } from './foresight';

const action = 'restart-leaking';
const about = { action, target: leaking };
const minute = 60_000;

/** The trigger holds at all times: what starts it all is the precondition, which is asked of the shop. */
function createInstance(
  { instance }: Environment,
  urls: { grafana: string; shop: string; engine: string },
  limit: number
): Instance {
  const { sources } = instance.jsonData as { sources: object[] };
  const expr = `label_replace(shop_requests{service="cart"}, "service", "${leaking}", "", "")`;
  return {
    ...instance,
    uid: 'foresight-loop',
    jsonData: {
      ...instance.jsonData,
      grafanaUrl: urls.grafana,
      sources: [...sources, { uid: 'shop', kind: 'prometheus', url: urls.shop }],
      response: {
        engines: [{ id: 'engine', kind: 'webhook', url: urls.engine }],
        actions: [
          {
            id: action,
            title: 'Restart the leaking process',
            engine: 'engine',
            mode: 'approve',
            trigger: {
              query: { queryType: 'anomalies', output: 'anomalyFlag', source: { uid: 'prom' }, query: { expr } },
              above: -1,
            },
            target: 'service',
            parameters: { service: { label: 'service', pattern: '[a-z]+' } },
            preconditions: [{ source: 'shop', query: { expr: memory }, above: limit }],
            verify: { source: 'shop', query: { expr: memory }, below: limit, deadline: '3m' },
          },
        ],
      },
    },
    secureJsonData: { grafanaToken: 'stand-in', 'response.engine.hmac': secret },
  };
}

interface Annotation {
  tags: string[];
}

async function closesLoop(environment: Environment, stage: Stage, standIn: string): Promise<void> {
  const { plugin } = environment;
  const atRest = await waitFor('memory is scraped', () => stage.measure(memory));
  const engine = await startReceiver({ secret, header: 'X-Grafana-Alerting-Signature' }, async (body) => {
    const { parameters, key } = JSON.parse(body) as { parameters: { service: string }; key: string };
    stage.controls.push({ kind: 'restart', service: parameters.service, at: Date.now(), key });
  });
  const urls = { grafana: standIn, shop: stage.prometheusUrl, engine: engine.url };
  const instance = createInstance(environment, urls, 1.2 * atRest);
  const evaluate = async () => {
    const now = Date.now();
    const query = { refId: 'A', from: now - 60 * minute, to: now, intervalMs: 15_000 };
    const model = { queryType: 'response', output: 'suggested', source: { uid: '' }, query: {}, action };
    const answer = (await plugin.queryData(instance, [{ ...query, model }], { FromAlert: 'true' })).get('A');
    assert.ok(answer && !('error' in answer), JSON.stringify(answer));
    return answer.frames.flatMap(({ fields }) => fields.flatMap(({ values }) => Number(values[0])))[0];
  };
  const post = async (path: string, body: Record<string, string>) => {
    const answer = await plugin.callResource(instance, { method: 'POST', path, query: '', body: toBytes(body) });
    return { status: answer.status, body: JSON.parse(answer.body.toString()) as Record<string, string> };
  };
  const listEvents = async () => {
    const found = (await (await fetch(`${standIn}/api/annotations?limit=500`)).json()) as Annotation[];
    return found.map(({ tags }) => tags.find((tag) => tag.startsWith('event:'))?.slice('event:'.length)).reverse();
  };
  try {
    // Until there is a minute of data, the precondition is not known, which people may pass over.
    await waitFor('nothing is suggested without a leak', async () => (await evaluate()) === 0);
    await startLeak({ stage });
    const began = Date.now();
    await waitFor('the restart is suggested', async () => (await evaluate()) === 1);
    const [text] = await listKeys(standIn);
    const key = text.slice('key:'.length);
    const both = await Promise.all([0, 1].map(() => post('response/approve', { ...about, key })));
    const outcomes = both.map(({ status, body }) => (status === 200 ? body.outcome : String(status))).sort();
    assert.ok(outcomes.includes('handed-off'), JSON.stringify(both));
    assert.equal(outcomes.filter((one) => one === 'handed-off').length, 1, JSON.stringify(both));
    await waitForRecovery({ stage }, atRest);
    await waitFor('that it has helped is recorded', async () => {
      await evaluate();
      await pause(5000);
      return (await listEvents()).includes('verified');
    });
    const took = Math.round((Date.now() - began) / 1000);
    console.log(`      a leak is over in ${took} s: ${(await listEvents()).join(', ')}`);
    assert.deepEqual(
      engine.received.map(({ outcome }) => outcome),
      ['accepted']
    );
  } finally {
    engine.stop();
  }
}

/** Keys of episodes, the newest first. */
async function listKeys(standIn: string): Promise<string[]> {
  const found = (await (await fetch(`${standIn}/api/annotations?limit=500`)).json()) as Annotation[];
  return found.flatMap(({ tags }) => tags.filter((tag) => tag.startsWith('key:')));
}

const toBytes = (body: Record<string, string>) => new TextEncoder().encode(JSON.stringify(body));

/** The loop without a Grafana: the real executable, evaluated as alerting does, with annotations kept by the stand-in. */
export const standInTest: IntegrationTest = {
  name: 'responses: a leak is suggested to be ended, approved by two at once, done once, verified and recorded',
  run: async (environment) => {
    const stage = await startStage();
    const { server, url } = await listen(0, () => ({ ...annotationRoutes(), ...alertingRoutes([]) }));
    try {
      await closesLoop(environment, stage, url);
    } finally {
      server.closeAllConnections();
      server.close();
      await stage.stop();
    }
  },
};
