import { runAttacks, type Group } from '../attack';
import { answerWaves } from '../stage/answers';
import { inspectAnswers, inspectTarget } from '../stage/inspect';
import { startSource } from '../stage/source';
import { createInstance, createModel, createQuery, startTarget, type Stage, type Target } from '../stage/stage';
import { listLongModels, listLongResources, listLongSettings, type LongInput } from './inputs';

/** Longest time for the answer to one input, and for a neighbour's meanwhile. */
const maxAnswerMs = 2000;
/** Whoever does not answer for so long is replaced, so that the other inputs are tried, too. */
const maxWaitMs = 5000;

interface Lap {
  stage: Stage;
  target: Target;
  url: string;
  /** Longest answers so far, ms: of the inputs, and of the neighbours. */
  slowest: { input: number; neighbour: number };
}

/** Sends one input while a neighbour asks a small query; both are answered in time, and the input is refused. */
async function sendLong(lap: Lap, { send, allowed = [400, 413] }: LongInput): Promise<string | undefined> {
  const { wire } = lap.target;
  const began = performance.now();
  const input = measure(() => send(wire, lap.url));
  const neighbour = measure(() => wire.query({ instance: createInstance(lap.url) }, [createQuery(createModel())]));
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, maxWaitMs, undefined));
  const both = await Promise.race([Promise.all([input, neighbour]), late]).catch(String);
  if (both === undefined || typeof both === 'string') {
    await replaceTarget(lap);
    return both ?? `nobody was answered within ${maxWaitMs / 1000} s`;
  }
  const [{ ms, answer }, { ms: waited, answer: answers }] = both;
  lap.slowest.input = Math.max(lap.slowest.input, ms);
  lap.slowest.neighbour = Math.max(lap.slowest.neighbour, waited);
  const wrong = inspectAnswers(answers, ['A']) ?? (answers.A.error || undefined);
  if (wrong !== undefined) {
    return `a neighbour was not answered: ${wrong}`;
  }
  if (performance.now() - began > maxAnswerMs) {
    return `answered after ${Math.round(ms)} ms, a neighbour after ${Math.round(waited)} ms`;
  }
  return allowed.includes(answer.status) ? answer.problem : `status ${answer.status}: ${answer.text.slice(0, 160)}`;
}

async function measure<Answer>(work: () => Promise<Answer>): Promise<{ ms: number; answer: Answer }> {
  const began = performance.now();
  const answer = await work();
  return { ms: performance.now() - began, answer };
}

/** A process that hangs answers nobody, and does not see that its host is gone. */
async function replaceTarget(lap: Lap): Promise<void> {
  lap.target.wire.close();
  process.kill(lap.target.process.pid, 'SIGKILL');
  await lap.target.process.ended;
  lap.target = await startTarget(lap.stage);
}

export const long: Group = {
  name: 'long',
  claim:
    'one long input for each field, path, list and body is refused within 2 s, and neighbours are answered meanwhile',
  async run(stage, tally) {
    const source = await startSource(answerWaves(), { keep: false });
    const lap: Lap = { stage, target: await startTarget(stage), url: source.url, slowest: { input: 0, neighbour: 0 } };
    await lap.target.wire.query({ instance: createInstance(source.url) }, [createQuery(createModel())]);
    const inputs = [...listLongModels(), ...listLongSettings(), ...listLongResources()];
    const attacks = inputs.map((input) => ({ name: input.name, run: (to: Lap) => sendLong(to, input) }));
    await runAttacks(attacks, lap, tally);
    const { input, neighbour } = lap.slowest;
    tally.figure(`slowest answer ${Math.round(input)} ms, slowest neighbour ${Math.round(neighbour)} ms`);
    const wrong = inspectTarget(lap.target);
    if (wrong) {
      tally.through('the process afterwards', wrong);
    }
    await lap.target.stop();
    await source.stop();
  },
};
