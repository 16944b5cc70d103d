import assert from 'node:assert/strict';
import type { GrafanaRequest } from '../../../../src/alerts';
import type { IntegrationTest } from '../../environment';
import { applied, inFolder } from '../../grafana/grafanaFolder';
import { startRulebook } from '../engine/startRulebook';
import { waitFor } from '../engine/waitFor';
import { startReceiver } from '../receiver';
import { metrics, secret, withForesight, type Foresight } from './foresight';
import { isFiring } from './isFiring';
import { learning, memory, writeRules } from './loopRules';
import { unhelpfulTest } from './unhelpfulTest';

/** What the tests of the loop need beside a Grafana. */
export interface LoopOptions {
  grafana: GrafanaRequest;
  url: string;
  /** Of the demo shop whose metrics the Grafana has. */
  shopUrl: string;
  /** Ansible's rule engine, where there is one. */
  rulebook?: string;
}

interface Engine {
  url: string;
  log(): string;
  stop(): Promise<void> | void;
}

const leaking = 'recommendations';
const maxDuration = 300_000;

/** The rule engine with its example rulebook; where there is none, one that acts on the shop itself. */
async function startEngine({ rulebook, shopUrl }: LoopOptions): Promise<Engine> {
  if (rulebook !== undefined) {
    return startRulebook(rulebook, { secret, shopUrl });
  }
  const receiver = await startReceiver({ secret, header: 'X-Grafana-Alerting-Signature' }, async (body) => {
    const { parameters, key } = JSON.parse(body) as { parameters: { service: string }; key: string };
    await callShop(shopUrl, 'controls', { kind: 'restart', service: parameters.service, key });
  });
  return { ...receiver, log: () => receiver.received.map(({ outcome, reason }) => `${outcome} ${reason}`).join('\n') };
}

async function callShop(shopUrl: string, resource: string, body: Record<string, unknown>): Promise<void> {
  const answer = await fetch(`${shopUrl}/${resource}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  assert.ok(answer.ok, `The shop answers ${answer.status}: ${await answer.text()}`);
}

function createCatalogue(action: string, url: string) {
  return {
    engines: [{ id: 'engine', kind: 'webhook', url }],
    actions: [
      {
        id: action,
        title: 'Restart the leaking process',
        engine: 'engine',
        mode: 'approve',
        trigger: {
          query: {
            queryType: 'anomalies',
            output: 'anomalyFlag',
            direction: 'up',
            ...learning,
            source: { uid: metrics },
            query: { expr: memory },
          },
          above: 0,
        },
        target: 'service',
        parameters: { service: { label: 'service', pattern: '[a-z][a-z0-9-]{0,62}' } },
        incident: true,
        limits: { perHour: 100, perDay: 1000, cooldown: '1s' },
        verify: {
          source: metrics,
          query: { expr: 'time() - process_start_time_seconds{job="shop"}' },
          below: 600,
          deadline: '3m',
        },
      },
    ],
  };
}

/** From a leak to what is recorded of its end, as people and machines have it. */
async function closesLoop(options: LoopOptions, { action, engine }: { action: string; engine: Engine }) {
  const { grafana, shopUrl } = options;
  const response = createCatalogue(action, engine.url);
  await withForesight(options, { uid: 'foresight-loop', response }, async (foresight) => {
    const listOwn = async () =>
      (await foresight.listEvents(action)).filter(({ key }) => key.startsWith(`${action}/${leaking}/`));
    const before = (await listOwn()).length;
    await applied(writeRules(foresight.uid, [action], true), grafana);
    const atRest = (await foresight.measure(`process_resident_memory_bytes{service="${leaking}"}`)) ?? NaN;
    const began = Date.now();
    const steps: string[] = [];
    const step = (name: string) => steps.push(`${name} ${Math.round((Date.now() - began) / 1000)} s`);
    await callShop(shopUrl, 'incidents', { kind: 'leak', service: leaking, minutes: 8 });

    await waitFor('an open incident has hit the leaking service', () => isHit(foresight), 180_000);
    step('incident');
    await waitFor('a rule suggests the restart', () => isFiring(grafana, action), 120_000);
    step('suggestion');
    const [decision] = await foresight.query({ queryType: 'response', output: 'decisions', action, target: leaking });
    assert.equal(decision.Verdict, 'suggested', String(decision.Reason));
    const approval = { action, target: leaking, key: decision.Key };
    const approved = await foresight.post('response/approve', approval);
    assert.equal((approved.body as { outcome?: string }).outcome, 'handed-off', JSON.stringify(approved));
    const again = await foresight.post('response/approve', approval);
    assert.equal(again.status, 409, `approved twice: ${JSON.stringify(again)}`);
    step('approval');
    const started = `time() - process_start_time_seconds{service="${leaking}"} < 120`;
    await waitFor('the process is another', async () => (await foresight.measure(started)) !== undefined);
    const bytes = (await foresight.measure(`process_resident_memory_bytes{service="${leaking}"}`)) ?? NaN;
    assert.ok(bytes < 1.1 * atRest, `memory is ${bytes}, at rest it was ${atRest}`);
    step('recovery');
    const list = async () => (await listOwn()).slice(before).map(({ event }) => event);
    await waitFor('that it has helped is in the annotations', async () => (await list()).includes('verified'), 120_000);
    step('verified');
    const took = Date.now() - began;
    await waitFor('the trouble is over', async () => (await list()).includes('quiet'), 120_000);
    const events = await list();
    const expected = ['suggested', 'approved', 'handed-off', 'accepted', 'verified', 'quiet'];
    assert.deepEqual([...events.slice(events.indexOf('suggested'))].sort(), expected.sort(), events.join());
    console.log(`      a leak is over: ${steps.join(', ')}`);
    assert.ok(took < maxDuration, `it took ${took} ms`);
  });
}

async function isHit(foresight: Foresight): Promise<boolean> {
  const incidents = await foresight.query({ queryType: 'incidents', output: 'table', source: { uid: metrics } });
  return incidents.some(({ Services, End }) => End === null && String(Services).split(', ').includes(leaking));
}

/** All of the loop in a real Grafana, with what people do in it done by its API. */
export function loopTests(options: LoopOptions): IntegrationTest[] {
  const { grafana, rulebook } = options;
  // The rulebook knows its action by this name; of another, nothing is recorded yet.
  const action = rulebook === undefined ? `restart-${Date.now().toString(36)}` : 'restart-leaking';
  const name =
    'a leak is an incident, its restart suggested, approved, done, verified and recorded, within five minutes';
  const run = async () => {
    const engine = await startEngine(options);
    try {
      await closesLoop(options, { action, engine }).catch((error: Error) => {
        throw new Error(`${error.message}\n${engine.log().slice(-2000)}`);
      });
    } finally {
      await engine.stop();
    }
  };
  return [inFolder(grafana, `responses: ${name}`, run), unhelpfulTest(options)];
}
