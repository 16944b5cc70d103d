import { runAttacks, type Attack, type Group } from '../attack';
import { inspectAnswers, inspectTarget } from '../stage/inspect';
import { readMean, readNotices } from '../stage/readValues';
import { startSource } from '../stage/source';
import { createInstance, createModel, day, hour, startTarget, type Target } from '../stage/stage';
import { clockAttacks } from './clock';
import type { Fault } from './fault';
import { sourceFaults } from './listFaults';
import { logAttacks } from './logFaults';
import { restartAttacks } from './restart';
import { tlsAttacks } from './tls';
import { answerWell } from './transportFaults';

/** A long time for a source, and a short one for a test. */
const defaultTimeoutMs = 1500;
const maxAnswerMs = 20_000;

/** The range is in the past: once the source is well, the answer is that of a source that always was. */
const to = Math.floor(Date.now() / day) * day - day;
const isRight = (mean: number | string) => typeof mean === 'number' && mean > 90 && mean < 110;

function toAttack(fault: Fault, index: number): Attack<Target> {
  return { name: fault.name, run: (target) => suffer(target, fault, index) };
}

/** Asks a source that fails, and then the same of the source that is well again. */
async function suffer(
  { wire }: Target,
  { timeoutMs = defaultTimeoutMs, ...fault }: Fault,
  index: number
): Promise<string | undefined> {
  let isWell = false;
  const source = await startSource((response, request) => (isWell ? answerWell : fault.answer)(response, request));
  const sources =
    fault.kind === 'grafana'
      ? [{ uid: 'prom', kind: 'grafana' }]
      : [{ uid: 'prom', kind: 'prometheus', url: source.url }];
  const settings = { sources, grafanaUrl: source.url, limits: { timeoutMs, maxResponseBytes: 64_000_000 } };
  const base = createInstance(source.url, settings);
  const instance = { ...base, uid: `fault-${index}`, secureJsonData: { grafanaToken: 'own-token' } };
  const send = async () => {
    const query = { refId: 'A', from: to - 6 * hour, to, model: createModel({ output: 'forecast' }) };
    const answers = await wire.query({ instance }, [query]);
    return { answers, text: `${answers.A.error ?? ''}\n${readNotices(answers.A)}` };
  };
  const began = performance.now();
  const failing = await send();
  const took = performance.now() - began;
  isWell = true;
  const well = await send();
  await source.stop();
  const seen = `${failing.answers.A.status} ${failing.text.trim()}`;
  if (took > maxAnswerMs) {
    return `answered after ${Math.round(took)} ms`;
  }
  if (!isExpected(fault, failing.answers.A.status, failing.text)) {
    return `seen: ${seen}`;
  }
  const mean = readMean(well.answers.A);
  const wrong = inspectAnswers(failing.answers, ['A']) ?? inspectAnswers(well.answers, ['A']);
  return (
    wrong ??
    (fault.isKept || isRight(mean) ? undefined : `once it was well: ${mean} ${well.text.trim()} (seen before: ${seen})`)
  );
}

function isExpected({ status, says }: Fault, seen: number | null | undefined, text: string): boolean {
  return status.includes(seen ?? 0) && (says === undefined || says.test(text));
}

export const faults: Group = {
  name: 'faults',
  claim: 'each fault of a source, a certificate or a clock is seen as what it is, and is over when it is over',
  async run(stage, tally) {
    const target = await startTarget(stage);
    await runAttacks(sourceFaults.map(toAttack), target, tally);
    await runAttacks([...logAttacks, ...restartAttacks, ...tlsAttacks(tally)], target, tally);
    await runAttacks(clockAttacks(tally), stage, tally);
    const wrong = inspectTarget(target);
    if (wrong) {
      tally.through('the process afterwards', wrong);
    }
    await target.stop();
  },
};
