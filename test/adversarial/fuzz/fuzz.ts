import { setTimeout as sleep } from 'node:timers/promises';
import type { Group, Tally } from '../attack';
import type { Caller, QueryAnswers } from '../stage/caller';
import { containsSecret, inspectAnswers, inspectResource, inspectTarget } from '../stage/inspect';
import { readResident } from '../stage/memory';
import { startSource } from '../stage/source';
import {
  createInstance,
  createModel,
  createQuery,
  secretMark,
  startTarget,
  type Stage,
  type Target,
} from '../stage/stage';
import { answerFuzz } from './answerFuzz';
import { readDocuments } from './documents';
import { createInput, shorten, type Input } from './inputs';
import { createRandom } from '../stage/random';

/** Inputs that one caller takes at a time, its query models in one call; callers at once. */
const batchSize = 50;
const callers = 6;
const maxAnswerMs = 2000;
/** A calendar may be read for two seconds, and is then given up. */
const maxCalendarMs = 5000;
const maxResidentMb = 1500;
/** A call that takes so long has met a process that hangs. */
const hangMs = 60_000;
const callOptions = { timeoutMs: hangMs };

interface Numbered {
  index: number;
  input: Input;
}

interface Run extends Target {
  stage: Stage;
  tally: Tally;
  caller: Caller;
  /** Answered late beside others: sent again alone, since a busy machine makes all late. */
  late: Numbered[];
  /** Number of the last settings: each is a version of its own. */
  version: number;
  slowestMs: number;
  /** Set where the process answers nobody any more: nothing further is tried. */
  hangs: boolean;
}

export const fuzz: Group = {
  name: 'fuzz',
  claim:
    'whatever a query, a setting or a request says: an answer in time, no fault of the plugin, no secret, bounded memory',
  async run(stage, tally) {
    const source = await startSource(answerFuzz, { keep: false });
    const target = await startTarget(stage);
    const caller = { instance: createInstance(source.url, { limits: { timeoutMs: 1000, maxSeries: 20 } }) };
    const run: Run = { ...target, stage, tally, caller, late: [], version: 1, slowestMs: 0, hangs: false };
    const began = performance.now();
    const memory = watchMemory(target);
    await sendAll(run);
    const seconds = (performance.now() - began) / 1000;
    await sendLateAgain(run);
    await readDocuments(stage, tally);
    const peak = memory.stop();
    const rate = Math.round(stage.inputs / seconds);
    tally.figure(`${stage.inputs} inputs of seed ${stage.seed} in ${seconds.toFixed(0)} s (${rate} a second)`);
    tally.figure(`slowest call ${Math.round(run.slowestMs)} ms, memory up to ${peak} MB`);
    if (peak > maxResidentMb) {
      tally.through('memory', `${peak} MB, more than ${maxResidentMb} MB`);
    }
    const wrong = run.hangs ? 'the process hangs' : inspectTarget(target);
    if (wrong) {
      tally.through('the process afterwards', wrong);
      process.kill(target.process.pid, 'SIGKILL');
    }
    await target.stop();
    await source.stop();
  },
};

/** Several callers at once, each taking the next inputs; one more sends the calendars, which take their time. */
async function sendAll(run: Run): Promise<void> {
  let next = 0;
  let calendars = Promise.resolve();
  const sendNext = async () => {
    while (next < run.stage.inputs && run.isAlive() && !run.hangs) {
      const first = next;
      next = Math.min(next + batchSize, run.stage.inputs);
      const inputs = createInputs(run.stage.seed, first, next);
      for (const numbered of inputs.filter(({ input }) => input.kind === 'calendar')) {
        calendars = calendars.then(() => sendOne(run, numbered));
      }
      await sendModels(
        run,
        inputs.filter(({ input }) => input.kind === 'model')
      );
      for (const numbered of inputs.filter(({ input }) => input.kind === 'settings' || input.kind === 'resource')) {
        await sendOne(run, numbered);
      }
    }
  };
  await Promise.all(Array.from({ length: callers }, sendNext));
  await calendars;
}

function createInputs(seed: number, first: number, end: number): Numbered[] {
  return Array.from({ length: end - first }, (_, i) => {
    const index = first + i;
    return { index, input: createInput(createRandom(seed, index)) };
  });
}

/** Query models go many to a call; each has an answer of its own. */
async function sendModels(run: Run, models: Numbered[]): Promise<void> {
  const queries = models.flatMap(({ index, input }) =>
    input.kind === 'model' ? [{ ...input.query, refId: `Q${index}` }] : []
  );
  const { ms, answer } = await measure(run, () => run.wire.query(run.caller, queries, callOptions));
  if (ms > maxAnswerMs || typeof answer === 'string') {
    run.late.push(...models);
    return;
  }
  models.forEach((model) => report(run, model, checkAnswers(answer, `Q${model.index}`)));
}

async function sendOne(run: Run, numbered: Numbered): Promise<void> {
  const { ms, outcome } = await send(run, numbered.input);
  if (ms > getMaxMs(numbered.input)) {
    run.late.push(numbered);
  } else {
    report(run, numbered, outcome);
  }
}

function getMaxMs({ kind }: Input): number {
  return kind === 'calendar' ? maxCalendarMs : maxAnswerMs;
}

/** What was late beside others is late only if it is so alone, twice. */
async function sendLateAgain(run: Run): Promise<void> {
  for (const numbered of run.late) {
    if (run.hangs || !run.isAlive()) {
      return;
    }
    const tries = [await send(run, numbered.input)];
    if (tries[0].ms > getMaxMs(numbered.input)) {
      tries.push(await send(run, numbered.input));
    }
    const ms = Math.min(...tries.map((one) => one.ms));
    const late = ms > getMaxMs(numbered.input) ? `answered after ${Math.round(ms)} ms` : undefined;
    report(run, numbered, tries[0].outcome ?? late);
  }
}

interface Sent {
  ms: number;
  outcome: string | undefined;
}

async function send(run: Run, input: Input): Promise<Sent> {
  const { wire, caller } = run;
  if (input.kind === 'model') {
    const { ms, answer } = await measure(run, () => wire.query(caller, [input.query], callOptions));
    return { ms, outcome: checkAnswers(answer, 'A') };
  }
  if (input.kind === 'resource') {
    const { ms, answer } = await measure(run, () => wire.resource(caller, input.call, callOptions));
    return { ms, outcome: typeof answer === 'string' ? answer : inspectResource(answer) };
  }
  return sendSettings(run, input.text);
}

/** Settings are read by all that is sent to a data source. */
async function sendSettings(run: Run, rawSettings: string): Promise<Sent> {
  const { wire, caller } = run;
  const secrets = { 'source.loki.password': `${secretMark}-loki`, 'source.prom.header.X-Key': `${secretMark}-key` };
  const secureJsonData = { ...caller.instance.secureJsonData, ...secrets };
  const instance = { ...caller.instance, uid: 'fuzzed', lastUpdatedMs: ++run.version, secureJsonData };
  const own = { instance, rawSettings };
  const query = await measure(run, () => wire.query(own, [createQuery(createModel())], callOptions));
  const health = await measure(run, () => wire.health(own, callOptions));
  const outcome = typeof health.answer === 'string' ? health.answer : checkHealth(health.answer.text);
  return { ms: Math.max(query.ms, health.ms), outcome: outcome ?? checkAnswers(query.answer, 'A') };
}

function checkHealth(text: string): string | undefined {
  return containsSecret(text) ? `health shows a secret: ${text}` : undefined;
}

function checkAnswers(answers: QueryAnswers | string, refId: string): string | undefined {
  return typeof answers === 'string' ? answers : inspectAnswers(answers, [refId]);
}

function report({ tally, stage }: Run, { index, input }: Numbered, outcome?: string): void {
  if (outcome === undefined) {
    tally.held();
  } else {
    tally.through(`seed ${stage.seed}, input ${index}: ${shorten(input.text)}`, outcome);
  }
}

/** An answer, or why there was none, with its time. */
async function measure<Answer>(
  run: Run,
  work: () => Promise<Answer>
): Promise<{ ms: number; answer: Answer | string }> {
  const began = performance.now();
  const answer = await work().catch((error: unknown) => String(error));
  const ms = performance.now() - began;
  run.hangs ||= ms >= hangMs;
  run.slowestMs = Math.max(run.slowestMs, ms);
  return { ms, answer };
}

function watchMemory({ process: { pid } }: Target): { stop(): number } {
  let peak = 0;
  let watching = true;
  const watch = async () => {
    while (watching) {
      peak = Math.max(peak, readResident(pid));
      await sleep(500);
    }
  };
  void watch();
  return {
    stop: () => {
      watching = false;
      return peak;
    },
  };
}
