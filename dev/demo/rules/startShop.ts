import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { CommandError, startProgress } from '../../../cli';
import { prepareHistory, type History } from '../history';
import { freePort, startPrometheus } from '../live';
import { claimFolder } from '../runFile';

/** The demo shop's past in a Prometheus of its own. */
export interface ShopPast {
  history: History;
  url: string;
  stop: () => Promise<void>;
}

export interface ShopOptions {
  /** Keeps the history between runs. */
  folder: string;
  /** Paths of the executables. */
  prometheus: string;
  promtool: string;
}

/** The end of the history: always the same, so that every run finds the same figures. */
const end = Date.UTC(2026, 0, 29, 9, 30);

/** Writes the 28 days where they are not there yet, and starts Prometheus on them; nothing live is added. */
export async function startShop({ folder, prometheus, promtool }: ShopOptions): Promise<ShopPast> {
  requireProgram(prometheus, 'prometheus');
  requireProgram(promtool, 'promtool');
  mkdirSync(folder, { recursive: true });
  const dataFolder = path.join(folder, 'data');
  const claim = claimFolder(path.join(folder, 'run.json'), dataFolder);
  try {
    const progress = startProgress('History of the shop', process.stderr);
    const history = await prepareHistory({ folder, promtool, now: () => end, onProgress: progress.update });
    progress.finish(history.continuedFrom === 'none' ? '28 days created' : 'there already');
    dropLive(dataFolder);
    const port = await freePort();
    // Nobody exports: the shop has a past alone.
    const exporter = `127.0.0.1:${await freePort()}`;
    const server = await startPrometheus({
      folder,
      dataFolder,
      prometheus,
      port,
      exporter,
      onStart: claim.setPrometheus,
    });
    const stop = async () => {
      await server.stop();
      claim.release();
    };
    return { history, url: server.url, stop };
  } catch (error) {
    claim.release();
    throw error;
  }
}

/** @throws CommandError where the program does not start. */
function requireProgram(program: string, option: string): void {
  const { error } = spawnSync(program, ['--version'], { stdio: 'ignore' });
  if (error) {
    throw new CommandError(
      `${program} does not start (${error.message}). Install Prometheus, or name it by --${option}.`
    );
  }
}

/** What an earlier run has recorded of the present: a newer block would make Prometheus drop the history as too old. */
function dropLive(dataFolder: string): void {
  ['wal', 'chunks_head', 'wbl'].forEach((name) =>
    rmSync(path.join(dataFolder, name), { recursive: true, force: true })
  );
}
