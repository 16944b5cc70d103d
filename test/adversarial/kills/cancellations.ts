import { setTimeout as sleep } from 'node:timers/promises';
import type { Tally } from '../attack';
import { answerWaves } from '../stage/answers';
import { inspectAnswers } from '../stage/inspect';
import { startSource, type LocalSource } from '../stage/source';
import { createInstance, createModel, createQuery, startTarget, type Stage, type Target } from '../stage/stage';

interface Wave {
  count: number;
  /** Calls a second; 0 for all at once. */
  rate: number;
}

/** Bursts and lasting rates: over one connection, as Grafana's, a server may take them for an attack. */
const waves: Wave[] = [
  { count: 1100, rate: 0 },
  { count: 1500, rate: 500 },
  { count: 4000, rate: 200 },
];
const patientEveryMs = 100;

/** Calls that are cancelled at once by one caller, while another waits for answers over the same connection. */
export async function cancelCalls(stage: Stage, tally: Tally): Promise<void> {
  const hanging = await startSource(() => undefined, { keep: false });
  const slow = answerWaves();
  const source = await startSource((response, request) => setTimeout(() => slow(response, request), 200), {
    keep: false,
  });
  const target = await startTarget(stage);
  for (const wave of waves) {
    const name = wave.rate === 0 ? `${wave.count} cancelled at once` : `${wave.count} cancelled, ${wave.rate} a second`;
    const { patient, lost } = await sendWave(target, wave, { hanging, source });
    tally.held(patient - lost.length);
    lost.forEach((reason) => tally.through(`${name}: a patient call`, reason));
    tally.figure(`${name}: ${lost.length} of ${patient} patient calls lost`);
  }
  await target.stop();
  await hanging.stop();
  await source.stop();
}

async function sendWave(
  target: Target,
  { count, rate }: Wave,
  { hanging, source }: Record<'hanging' | 'source', LocalSource>
) {
  const patient: Array<Promise<string | undefined>> = [];
  let number = 0;
  let done = false;
  const waiting = (async () => {
    while (!done) {
      patient.push(sendPatient(target, source, number++));
      await sleep(patientEveryMs);
    }
  })();
  const cancelled: Array<Promise<unknown>> = [];
  const began = performance.now();
  for (let i = 0; i < count; i++) {
    cancelled.push(cancelOne(target, hanging, i));
    const ahead = rate === 0 ? 0 : (i / rate) * 1000 - (performance.now() - began);
    if (ahead > 1) {
      await sleep(ahead);
    }
  }
  await Promise.all(cancelled);
  await sleep(500);
  done = true;
  await waiting;
  const outcomes = await Promise.all(patient);
  return { patient: patient.length, lost: outcomes.filter((outcome) => outcome !== undefined) };
}

async function sendPatient({ wire }: Target, source: LocalSource, number: number): Promise<string | undefined> {
  try {
    // A query of its own each time: nothing is answered from a cache.
    const answers = await wire.query({ instance: createInstance(source.url) }, [
      createQuery(createModel({}, `up_${number}`)),
    ]);
    return inspectAnswers(answers, ['A']) ?? (answers.A.error || undefined);
  } catch (error) {
    return String(error);
  }
}

async function cancelOne({ wire }: Target, hanging: LocalSource, number: number): Promise<void> {
  const controller = new AbortController();
  const instance = { ...createInstance(hanging.url), uid: 'impatient' };
  const call = wire.query({ instance }, [createQuery(createModel({}, `down_${number}`))], {
    signal: controller.signal,
  });
  setTimeout(() => controller.abort(), 5 + (number % 20));
  await call.catch(() => undefined);
}
