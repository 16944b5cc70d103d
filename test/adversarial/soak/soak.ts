import { setTimeout as sleep } from 'node:timers/promises';
import type { Group, Tally } from '../attack';
import { answerWaves } from '../stage/answers';
import type { Caller } from '../stage/caller';
import { createRandom, type Random } from '../stage/random';
import { inspectAnswers, inspectResource, inspectTarget } from '../stage/inspect';
import { readResident } from '../stage/memory';
import { startSource, type LocalSource } from '../stage/source';
import {
  createInstance,
  createModel,
  createQuery,
  hour,
  minute,
  startTarget,
  type Stage,
  type Target,
} from '../stage/stage';
import { findQuantile, fitSlope } from './statistics';

const callers = 3;
const pauseMs = 300;
const sampleMs = 10_000;
/** Small, so that caches are full before memory is measured. */
const cacheBytes = 1_000_000;
/** The source is gone for so long, every so often. */
const outageMs = 3000;
const outageEveryMs = 2 * minute;
/** Caches fill and the engine warms up in this part of the time. */
const warmUpPart = 0.3;
/** A leak that this many standard errors tell from none, and that matters, MB an hour. */
const leakErrors = 4;
const leakMbPerHour = 60;

interface Soak extends Target {
  source: LocalSource;
  random: Random;
  times: number[];
  /** Answers that are wrong, and errors while the source was there. */
  failures: string[];
  isOut: boolean;
  /** Outages so far: a call that one of them began or ended in may fail. */
  outages: number;
  cancelled: number;
  during: number;
}

export const soak: Group = {
  name: 'soak',
  claim:
    'hours of queries, alert rules, resources, cancelled calls and outages: right answers, and memory that does not grow',
  async run(stage, tally) {
    if (stage.soakMinutes > 0) {
      await soakFor(stage, tally);
    }
  },
};

async function soakFor(stage: Stage, tally: Tally): Promise<void> {
  const source = await startSource(answerWaves(10), { keep: false });
  const target = await startTarget(stage);
  const random = createRandom(stage.seed);
  const state = { times: [], failures: [], isOut: false, outages: 0, cancelled: 0, during: 0 };
  const run: Soak = { ...target, source, random, ...state };
  const end = performance.now() + stage.soakMinutes * minute;
  const memory: Array<[time: number, mb: number]> = [];
  const isOver = () => performance.now() >= end || !target.isAlive();
  await Promise.all([
    ...Array.from({ length: callers }, () => repeatUntil(isOver, () => sendAny(run))),
    repeatUntil(isOver, () => interrupt(run, end)),
    repeatUntil(isOver, async () => {
      memory.push([performance.now(), readResident(target.process.pid)]);
      await sleep(sampleMs);
    }),
  ]);
  report(run, tally, memory);
  const wrong = inspectTarget(target);
  if (wrong) {
    tally.through('the process afterwards', wrong);
  }
  await target.stop();
  await run.source.stop();
}

async function repeatUntil(isOver: () => boolean, work: () => Promise<void>): Promise<void> {
  while (!isOver()) {
    await work();
  }
}

/** The source ends now and then, and comes back at the same address. */
async function interrupt(run: Soak, end: number): Promise<void> {
  const left = end - performance.now();
  await sleep(Math.min(outageEveryMs, left));
  if (left < outageEveryMs) {
    return;
  }
  run.isOut = true;
  run.outages++;
  const { port } = run.source;
  await run.source.stop();
  await sleep(outageMs);
  run.source = await startSource(answerWaves(10), { port, keep: false });
  await sleep(500);
  run.isOut = false;
}

/** One query, evaluation, resource or cancelled call. */
async function sendAny(run: Soak): Promise<void> {
  const { random } = run;
  const works = [sendQuery, sendQuery, sendQuery, sendAlert, sendAlert, sendResource, cancelQuery];
  const { isOut, outages } = run;
  const began = performance.now();
  const outcome = await random.pick(works)(run).catch(String);
  run.times.push(performance.now() - began);
  if (outcome !== undefined) {
    if (isOut || run.outages > outages) {
      run.during++;
    } else {
      run.failures.push(outcome);
    }
  }
  await sleep(random.below(pauseMs));
}

const types = ['forecast', 'anomalies', 'outliers', 'changepoints', 'runway', 'backtest'];

function openCaller({ source, random }: Soak): Caller {
  return {
    instance: { ...createInstance(source.url, { limits: { cacheBytes } }), uid: `soak-${random.below(3)}` },
    orgId: 1 + random.below(2),
  };
}

async function sendQuery(run: Soak): Promise<string | undefined> {
  const { random, wire } = run;
  const model = createModel(
    { queryType: random.pick(types), training: random.pick(['1d', '2d', '3d']), limit: 1000 },
    `up_${random.below(20)}`
  );
  const to = Date.now() - random.below(3) * hour;
  const query = { refId: 'A', from: to - 6 * hour, to, model };
  const answers = await wire.query(openCaller(run), [query]);
  return inspectAnswers(answers, ['A']) ?? (answers.A.error || undefined);
}

async function sendAlert(run: Soak): Promise<string | undefined> {
  const model = createModel({ queryType: 'anomalies', output: 'anomalyFlag' }, `rule_${run.random.below(10)}`);
  const answers = await run.wire.query({ ...openCaller(run), headers: { FromAlert: 'true' } }, [createQuery(model)]);
  return inspectAnswers(answers, ['A']) ?? (answers.A.error || undefined);
}

async function sendResource(run: Soak): Promise<string | undefined> {
  const path = run.random.pick(['sources', 'discovery']);
  const answer = await run.wire.resource(openCaller(run), { path });
  return inspectResource(answer) ?? (answer.status === 200 ? undefined : answer.body);
}

async function cancelQuery(run: Soak): Promise<undefined> {
  const signal = AbortSignal.timeout(run.random.below(200));
  const model = createModel({ queryType: 'backtest', training: '3d' }, `left_${run.random.below(1000)}`);
  await run.wire.query(openCaller(run), [createQuery(model)], { signal }).catch(() => run.cancelled++);
}

function report(run: Soak, tally: Tally, memory: Array<[time: number, mb: number]>): void {
  const warm = memory.slice(Math.floor(warmUpPart * memory.length));
  const perHour = warm.map(([time]) => time / hour);
  const { slope, error } = fitSlope(
    perHour,
    warm.map(([, mb]) => mb)
  );
  const [p50, p99] = [0.5, 0.99].map((part) => Math.round(findQuantile(run.times, part)));
  const minutes = Math.round((memory[memory.length - 1][0] - memory[0][0]) / minute);
  const peak = Math.max(...memory.map(([, mb]) => mb));
  tally.held(run.times.length - run.failures.length);
  run.failures.forEach((failure) => tally.through('a call while the source was there', failure));
  tally.figure(`${minutes} min, ${run.times.length} calls (${run.cancelled} cancelled), p50 ${p50} ms, p99 ${p99} ms`);
  tally.figure(`${run.during} errors while the source was gone, ${run.failures.length} otherwise`);
  tally.figure(
    `memory ${memory[0][1]} MB at first, at most ${peak} MB, ${slope.toFixed(0)} ± ${error.toFixed(0)} MB/h after the first ` +
      `${Math.round(warmUpPart * 100)} % of the time`
  );
  if (slope - leakErrors * error > 0 && slope > leakMbPerHour) {
    tally.through('memory', `it grows by ${slope.toFixed(0)} ± ${error.toFixed(0)} MB an hour`);
  }
}
