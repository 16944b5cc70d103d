import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Attack, Tally } from '../attack';
import { answerWaves } from '../stage/answers';
import { inspectAnswers, inspectTarget } from '../stage/inspect';
import { readMean } from '../stage/readValues';
import { startSource } from '../stage/source';
import { createInstance, createModel, createQuery, startTarget, type Stage } from '../stage/stage';

/** Debian's package libfaketime. */
const libraries = ['x86_64', 'aarch64'].map((cpu) => `/usr/lib/${cpu}-linux-gnu/faketime/libfaketimeMT.so.1`);
export const clockJumps = ['+2h', '-2h', '+400d', '-400d'];

/** The clock of this process's machine jumps, and jumps back, while queries go on. */
export function clockAttacks(tally: Tally): Array<Attack<Stage>> {
  const library = [process.env.FAKETIME_LIBRARY ?? '', ...libraries].find((file) => existsSync(file));
  if (library === undefined) {
    tally.figure('libfaketime is missing: jumps of the own clock were not tried');
    return [];
  }
  return clockJumps.map((jump) => ({
    name: `Our clock jumps by ${jump}`,
    run: (stage) => jumpClock(stage, library, jump),
  }));
}

async function jumpClock(stage: Stage, library: string, jump: string): Promise<string | undefined> {
  const folder = mkdtempSync(path.join(tmpdir(), 'foresight-clock-'));
  const file = path.join(folder, 'offset');
  writeFileSync(file, '+0');
  const environment = {
    LD_PRELOAD: library,
    FAKETIME_TIMESTAMP_FILE: file,
    FAKETIME_NO_CACHE: '1',
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
  };
  const source = await startSource(answerWaves(), { keep: false });
  const target = await startTarget(stage, environment);
  const send = () => target.wire.query({ instance: createInstance(source.url) }, [createQuery(createModel())]);
  const before = await send();
  writeFileSync(file, jump);
  await sleep(1500);
  const during = await send();
  writeFileSync(file, '+0');
  await sleep(1500);
  const after = await send();
  const wrong =
    [before, during, after].map((answers) => inspectAnswers(answers, ['A'])).find(Boolean) ?? inspectTarget(target);
  const seen = `${during.A.status} ${during.A.error ?? ''}`;
  const means = [before, after].map(({ A }) => readMean(A));
  await target.stop();
  await source.stop();
  rmSync(folder, { recursive: true, force: true });
  const isRight = means.every((mean) => typeof mean === 'number' && mean > 60 && mean < 140);
  return wrong ?? (isRight ? undefined : `${means.join(' and ')} before and after; during the jump ${seen}`);
}
