import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import type { GrafanaRequest } from '../../../../src/alerts';
import type { IntegrationTest } from '../../environment';
import { applied, inFolder } from '../../grafana/grafanaFolder';
import { waitFor } from '../engine/waitFor';
import { startReceiver } from '../receiver';
import { metrics, secret, withForesight, type Foresight, type Row } from './foresight';
import { isFiring } from './isFiring';
import { learning, writeRules } from './loopRules';

const target = 'cart';

/** An action whose trigger always holds, which is never verified, and what takes it back. */
function createCatalogue({ action, undo }: Names, url: string) {
  const query = {
    queryType: 'anomalies',
    output: 'anomalyFlag',
    ...learning,
    source: { uid: metrics },
    query: { expr: `process_resident_memory_bytes{service="${target}"}` },
  };
  const common = { engine: 'engine', mode: 'approve', target: 'service' };
  const limits = { perHour: 100, perDay: 1000, cooldown: '1s' };
  return {
    engines: [{ id: 'engine', kind: 'webhook', url }],
    actions: [
      {
        ...common,
        id: action,
        title: 'Do nothing',
        limits,
        trigger: { query, above: -1 },
        reversible: { by: undo },
        verify: { source: metrics, query: { expr: 'up{job="shop"}' }, below: -1, deadline: '1m' },
      },
      {
        ...common,
        id: undo,
        title: 'Take nothing back',
        limits,
        trigger: { query, above: 1e9 },
        verify: { source: metrics, query: { expr: 'up{job="shop"}' }, above: 0, deadline: '5m' },
      },
    ],
  };
}

interface Names {
  action: string;
  undo: string;
}

interface Act extends Names {
  foresight: Foresight;
  grafana: GrafanaRequest;
}

async function decide({ foresight }: Pick<Act, 'foresight'>, action: string): Promise<Row | undefined> {
  const [row] = await foresight.query({ queryType: 'response', output: 'decisions', action, target });
  return row;
}

async function expectVerdict(act: Act, action: string, expected: [verdict: string, gate: string]): Promise<void> {
  const row = await decide(act, action);
  assert.deepEqual([row?.Verdict, row?.Gate], expected, `${action}: ${String(row?.Reason)}`);
}

async function post({ foresight }: Act, resource: string, body: Record<string, unknown>): Promise<void> {
  const answer = await foresight.post(`response/${resource}`, body);
  assert.equal(answer.status, 200, `${resource}: ${JSON.stringify(answer)}`);
}

const waitForEvent = ({ foresight }: Act, action: string, event: string) =>
  waitFor(
    `${action} is recorded as ${event}`,
    async () => (await foresight.listEvents(action)).find((one) => one.event === event),
    150_000
  );

/** An engine takes the hand-off on, and nothing becomes better. */
async function locks(act: Act): Promise<void> {
  const { action, undo, grafana } = act;
  await waitFor('a rule suggests it', () => isFiring(grafana, action), 120_000);
  const row = await decide(act, action);
  await post(act, 'approve', { action, target, key: row?.Key });
  await waitForEvent(act, action, 'not-verified');
  await waitForEvent(act, action, 'locked');
  await expectVerdict(act, action, ['refused', 'lock']);
  await waitFor('a rule suggests what takes it back', () => isFiring(grafana, undo), 60_000);
  await expectVerdict(act, undo, ['suggested', 'mode']);
  const { key } = await waitForEvent(act, action, 'handed-off');
  await post(act, 'approve', { action: undo, target, key: (await decide(act, undo))?.Key });
  const { evidence } = await waitForEvent(act, undo, 'handed-off');
  assert.equal(evidence.reversalOf, key);
  await post(act, 'clear', { action });
  // It may be tried again once what takes it back is done.
  await expectVerdict(act, action, ['refused', 'open']);
  await waitForEvent(act, undo, 'verified');
  await expectVerdict(act, action, ['suggested', 'mode']);
}

/** One button stops everything at once, and the alerts at the next evaluation. */
async function stops(act: Act): Promise<void> {
  const { action, grafana } = act;
  await waitFor('it is suggested again', () => isFiring(grafana, action), 60_000);
  await post(act, 'stop', {});
  try {
    const stopped = Date.now();
    await expectVerdict(act, action, ['refused', 'stopped']);
    const refused = await act.foresight.post('response/approve', {
      action,
      target,
      key: (await decide(act, action))?.Key,
    });
    assert.equal(refused.status, 409, JSON.stringify(refused));
    await waitFor('no rule suggests it', async () => !(await isFiring(grafana, action)), 30_000);
    console.log(`      stopped: its alert ended after ${Math.round((Date.now() - stopped) / 1000)} s`);
  } finally {
    await post(act, 'resume', {});
  }
  await expectVerdict(act, action, ['suggested', 'mode']);
}

/** What was suggested is no longer in the settings. */
async function removes(act: Act, catalogue: ReturnType<typeof createCatalogue>): Promise<void> {
  const { action, grafana, foresight } = act;
  await waitFor('it is suggested', () => isFiring(grafana, action), 60_000);
  const key = (await decide(act, action))?.Key;
  const actions = catalogue.actions.filter(({ id }) => id !== action).map((one) => ({ ...one, reversible: undefined }));
  await foresight.save({ ...catalogue, actions });
  // Grafana gives plugins the settings that it read up to five seconds ago.
  await pause(6000);
  const refused = await foresight.post('response/approve', { action, target, key });
  assert.equal(refused.status, 409, JSON.stringify(refused));
  const { evidence } = await waitForEvent(act, action, 'quiet');
  assert.equal(evidence.removed, true);
  await waitFor('no rule suggests it', async () => !(await isFiring(grafana, action)), 30_000);
}

/** What becomes of actions that do not help, are stopped, or are gone. */
export function unhelpfulTest(options: { grafana: GrafanaRequest; url: string }): IntegrationTest {
  const { grafana } = options;
  const id = Date.now().toString(36);
  const names = { action: `idle-${id}`, undo: `undo-${id}` };
  const name =
    'what did not help is locked until a person clears it, and its reversal suggested; a stop holds at once; what is removed ends';
  return inFolder(grafana, `responses: ${name}`, async () => {
    const engine = await startReceiver({ secret, header: 'X-Grafana-Alerting-Signature' });
    const catalogue = createCatalogue(names, engine.url);
    try {
      await withForesight(options, { uid: 'foresight-loop-idle', response: catalogue }, async (foresight) => {
        const act = { ...names, foresight, grafana };
        await applied(writeRules(foresight.uid, [names.action, names.undo], false), grafana);
        await locks(act);
        await stops(act);
        await removes(act, catalogue);
        const done = engine.received.map(({ outcome, body }) => `${outcome} ${(JSON.parse(body) as Names).action}`);
        assert.deepEqual(done, [`accepted ${names.action}`, `accepted ${names.undo}`]);
      });
    } finally {
      engine.stop();
    }
  });
}
