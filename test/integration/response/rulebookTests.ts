import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { IntegrationTest } from '../environment';
import { signHandOff } from './checkHandOff';
import { startRulebook, type Rulebook } from './engine/startRulebook';
import { startStage, type Stage } from './engine/startStage';
import { waitFor } from './engine/waitFor';

export const secret = 'integration-response-secret';
/** The service that leaks, and what its process takes. */
export const leaking = 'recommendations';
export const memory = `process_resident_memory_bytes{service="${leaking}"}`;
const minute = 60_000;

export interface Parts {
  stage: Stage;
  rulebook: Rulebook;
}

const formatTime = (time: number) => new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');

/** A payload as Grafana's notification writes it. */
function createPayload(key: string, change: Record<string, unknown> = {}): string {
  const now = Date.now();
  return JSON.stringify({
    version: 1,
    action: 'restart-leaking',
    title: 'Restart what leaks',
    target: leaking,
    parameters: { service: leaking },
    evidence: { value: 1.6, threshold: 1.3 },
    key,
    issuedAt: formatTime(now),
    expiresAt: formatTime(now + 5 * minute),
    ...change,
  });
}

async function handOver({ url }: Rulebook, body: string, signature = signHandOff(body, secret)): Promise<number> {
  const headers = { 'Content-Type': 'application/json', 'X-Grafana-Alerting-Signature': signature };
  return (await fetch(url, { method: 'POST', body, headers })).status;
}

/** A service that has leaked for two minutes; returns what its process took before. */
export async function startLeak({ stage }: Pick<Parts, 'stage'>): Promise<number> {
  const atRest = await waitFor('memory is scraped', () => stage.measure(memory));
  const from = Date.now() - 2 * minute;
  stage.incidents.push({ kind: 'leak', service: leaking, title: 'Leak', from, to: from + 10 * minute });
  await waitFor('the leak is scraped', async () => (await stage.measure(`${memory} > ${1.3 * atRest}`)) !== undefined);
  return atRest;
}

/** Waits until the process is another, and takes what it took. */
export async function waitForRecovery(
  { stage }: Pick<Parts, 'stage'>,
  atRest: number,
  timeout = 2 * minute
): Promise<void> {
  const control = await waitFor(
    'the process is restarted',
    () => stage.controls.find(({ kind }) => kind === 'restart'),
    timeout
  );
  const started = `process_start_time_seconds{service="${leaking}"} == ${control.at / 1000}`;
  await waitFor('the new process is scraped', async () => (await stage.measure(started)) !== undefined);
  const bytes = await stage.measure(memory);
  assert.ok(bytes !== undefined && bytes < 1.1 * atRest, `memory is ${bytes}, at rest it was ${atRest}`);
}

/** Hands over, waits until the engine has nothing left to do, and returns what was done meanwhile. */
async function listDone({ stage, rulebook }: Parts, bodies: string[]) {
  const before = stage.controls.length;
  for (const body of bodies) {
    assert.equal(await handOver(rulebook, body), 200);
  }
  // Hand-offs are worked off in order: what is done for the last one is done after all others.
  const last = `restart-leaking/cart/${Date.now()}`;
  assert.equal(await handOver(rulebook, createPayload(last, { target: 'cart', parameters: { service: 'cart' } })), 200);
  await waitFor(`the engine has worked off ${last}`, () => stage.controls.some(({ key }) => key === last), 3 * minute);
  return stage.controls.slice(before, -1);
}

async function recovers(parts: Parts): Promise<void> {
  const atRest = await startLeak(parts);
  const began = Date.now();
  assert.equal(await handOver(parts.rulebook, createPayload(`restart-leaking/${leaking}/1`)), 200);
  await waitForRecovery(parts, atRest);
  assert.ok(Date.now() - began < 5 * minute);
}

async function actsOnce(parts: Parts): Promise<void> {
  const { stage } = parts;
  const key = `scale-service/catalog/${Date.now()}`;
  const scale = { action: 'scale-service', target: 'catalog', parameters: { service: 'catalog', replicas: '3' } };
  // Two Grafanas send the same at times of their own, and one of them once more.
  const first = createPayload(key, scale);
  const second = createPayload(key, { ...scale, issuedAt: formatTime(Date.now() + 1000) });
  const done = await listDone(parts, [first, second, first]);
  assert.deepEqual(
    done.map(({ kind, replicas }) => [kind, replicas]),
    [['scale', 3]]
  );
  const replicas = 'service_replicas{service="catalog"}';
  await waitFor('three replicas are scraped', async () => (await stage.measure(`${replicas} == 3`)) !== undefined);
}

async function refuses(parts: Parts): Promise<void> {
  const body = createPayload('restart-leaking/orders/1');
  assert.equal(await handOver(parts.rulebook, body, signHandOff(body, 'guess')), 401);
  assert.equal(
    await handOver(parts.rulebook, body, signHandOff(body.replace('recommendations', 'orders'), secret)),
    401
  );
  assert.equal(await handOver(parts.rulebook, body, ''), 401);
  const folder = mkdtempSync(path.join(tmpdir(), 'foresight-command-'));
  const marks = ['parameter', 'title', 'key', 'shell', 'target'].map((name) => path.join(folder, name));
  const command = (i: number) => `{{ lookup('pipe', 'touch ${marks[i]}') }}`;
  const done = await listDone(parts, [
    createPayload('late', { expiresAt: formatTime(Date.now() - 1000) }),
    createPayload('unknown', { action: 'delete-everything' }),
    createPayload('hostile-1', { parameters: { service: command(0) } }),
    createPayload('hostile-2', { parameters: { service: 'x' }, title: command(1), target: command(4) }),
    createPayload(command(2)),
    createPayload('hostile-3', { parameters: { service: `a$(touch ${marks[3]})` } }),
    createPayload('hostile-4', { parameters: { service: ['cart'] } }),
    createPayload('hostile-5', { action: 'scale-service', parameters: { service: 'cart', replicas: '99' } }),
  ]);
  assert.deepEqual(done, []);
  assert.deepEqual(
    marks.filter((mark) => existsSync(mark)),
    [],
    'a text of a hand-off was run as a command'
  );
  rmSync(folder, { recursive: true });
}

/** Runs with a demo shop, a Prometheus that scrapes it, and Ansible's real rule engine, which acts on it. */
export async function withParts(executable: string, run: (parts: Parts) => Promise<void>): Promise<void> {
  const stage = await startStage();
  try {
    const rulebook = await startRulebook(executable, { secret, shopUrl: stage.shopUrl });
    try {
      await run({ stage, rulebook }).catch((error: Error) => {
        throw new Error(`${error.message}\n${rulebook.log().slice(-2000)}`);
      });
    } finally {
      await rulebook.stop();
    }
  } finally {
    await stage.stop();
  }
}

/** What the engine does with what it is told; one start of it serves all. */
export function rulebookTests(executable: string): IntegrationTest[] {
  const claims = [
    'a leaking process is restarted, and Prometheus sees its memory recover',
    'what comes twice is done once',
    'what is forged, late or hostile does nothing',
  ];
  return [
    {
      name: `response with a real rule engine: ${claims.join('; ')}`,
      run: () =>
        withParts(executable, async (parts) => {
          await recovers(parts);
          await actsOnce(parts);
          await refuses(parts);
        }),
    },
  ];
}
