import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { handshakeEnvironment } from '../../../dev/host/handshake';
import type { Tally } from '../attack';
import { answerWaves } from '../stage/answers';
import { startSource, type LocalSource } from '../stage/source';
import { createInstance, createModel, day, hour, startTarget, type Stage, type Target } from '../stage/stage';

const rounds = 10;
/** From the start of a process to its first right answer. */
const maxRestartMs = 5000;
const maxOrphanMs = 10_000;

/** A query whose answer is always the same: its range is in the past. */
const to = Math.floor(Date.now() / day) * day - day;
const fixed = { refId: 'A', from: to - 6 * hour, to, model: createModel({ horizon: '6h' }) };

/**
 * Kills the process in the midst of queries, again and again: the next one answers the same. Returns the check that a
 * start more than ten seconds later removes their sockets, since younger ones may be those of a process that starts.
 */
export async function killUnderLoad(stage: Stage, tally: Tally): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'foresight-kills-'));
  const source = await startSource(answerWaves(5), { keep: false });
  const open = () => startTarget(stage, { PLUGIN_UNIX_SOCKET_DIR: folder });
  let target = await open();
  const right = await readAnswer(target, source);
  let slowest = 0;
  for (let round = 0; round < rounds; round++) {
    const load = Array.from({ length: 8 }, (_, i) => sendOther(target, source, round * 8 + i));
    await new Promise((resolve) => setTimeout(resolve, 20 + 15 * round));
    process.kill(target.process.pid, 'SIGKILL');
    await Promise.all(load);
    target.wire.close();
    const began = performance.now();
    target = await open();
    const answer = await readAnswer(target, source);
    const took = performance.now() - began;
    slowest = Math.max(slowest, took);
    if (answer !== right) {
      tally.through(`kill ${round + 1}`, 'the answer afterwards is another');
    } else if (took > maxRestartMs) {
      tally.through(`kill ${round + 1}`, `the next answer came after ${Math.round(took)} ms`);
    } else {
      tally.held();
    }
  }
  tally.figure(`${rounds} times killed under load: answers again within ${Math.round(slowest)} ms`);
  target.wire.close();
  process.kill(target.process.pid, 'SIGKILL');
  await source.stop();
  return async () => {
    await (await open()).stop();
    const left = readdirSync(folder).length;
    if (left > 0) {
      tally.through('sockets of killed processes', `${left} are left after a later start`);
    } else {
      tally.held();
    }
    rmSync(folder, { recursive: true, force: true });
  };
}

/** The frames of the fixed query, without what changes with each run. */
async function readAnswer({ wire }: Target, source: LocalSource): Promise<string> {
  const { A } = await wire.query({ instance: createInstance(source.url) }, [fixed]);
  return A.error ? `error: ${A.error}` : (A.frames ?? []).map((frame) => Buffer.from(frame).toString('base64')).join();
}

async function sendOther({ wire }: Target, source: LocalSource, index: number): Promise<void> {
  const query = { ...fixed, model: createModel({ training: '7d' }, `up_${index}`) };
  await wire.query({ instance: createInstance(source.url) }, [query]).catch(() => undefined);
}

/** Kills the host of a process, which ends by itself then. */
export async function killHost({ executable }: Stage, tally: Tally): Promise<void> {
  const host = spawn('sh', ['-c', '"$0" & echo "pid $!" >&2; wait', executable], {
    env: handshakeEnvironment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const pid = await new Promise<number>((resolve) => {
    createInterface({ input: host.stderr }).on(
      'line',
      (line) => /^pid \d+$/.test(line) && resolve(Number(line.slice(4)))
    );
  });
  await new Promise((resolve) => createInterface({ input: host.stdout }).once('line', resolve));
  const began = performance.now();
  host.kill('SIGKILL');
  while (isRunning(pid) && performance.now() - began < maxOrphanMs) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const took = Math.round(performance.now() - began);
  if (isRunning(pid)) {
    process.kill(pid, 'SIGKILL');
    tally.through('a killed host', `the plugin still ran after ${took} ms`);
  } else {
    tally.held();
    tally.figure(`the host killed: the plugin ends after ${took} ms`);
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
