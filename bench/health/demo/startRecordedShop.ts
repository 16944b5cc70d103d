import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startProgress } from '../../../cli';
import { writeBlocks } from '../../../dev/demo/history';
import { freePort, startPrometheus } from '../../../dev/demo/live';
import { claimFolder } from '../../../dev/demo/runFile';
import { createShop } from '../../../dev/demo/shop';
import { listScrapes, recording } from './schedule';

export interface RecordedShop {
  url: string;
  stop(): Promise<void>;
}

/** Where the recording is kept between runs. */
const folder = path.join(__dirname, '..', '..', '..', '.cache', 'bench-health');

/** A Prometheus with the recorded shop; the recording is written where it is not there yet, which takes a minute or two. */
export async function startRecordedShop(programs: { prometheus: string; promtool: string }): Promise<RecordedShop> {
  const dataFolder = path.join(folder, 'data');
  mkdirSync(folder, { recursive: true });
  const claim = claimFolder(path.join(folder, 'run.json'), dataFolder);
  try {
    await recordShop(dataFolder, programs.promtool);
    const server = await startPrometheus({
      folder,
      dataFolder,
      prometheus: programs.prometheus,
      port: await freePort(),
      // Nobody exports: the shop has a past alone.
      exporter: `127.0.0.1:${await freePort()}`,
      onStart: claim.setPrometheus,
    });
    const stop = async () => {
      await server.stop();
      claim.release();
    };
    return { url: server.url, stop };
  } catch (error) {
    claim.release();
    throw error;
  }
}

async function recordShop(dataFolder: string, promtool: string): Promise<void> {
  const file = path.join(folder, 'recording.json');
  const described = JSON.stringify(recording);
  if (existsSync(file) && readFileSync(file, 'utf8') === described) {
    dropLive(dataFolder);
    return;
  }
  rmSync(file, { force: true });
  rmSync(dataFolder, { recursive: true, force: true });
  mkdirSync(dataFolder, { recursive: true });
  const { seed, start, end, past, incidents } = recording;
  const progress = startProgress('The shop is recorded', process.stderr);
  await writeBlocks({
    shop: createShop({ seed, start, incidents: [...past, ...incidents] }),
    from: start,
    to: end,
    dataFolder,
    promtool,
    listTimes: listScrapes,
    onProgress: progress.update,
  });
  progress.finish();
  writeFileSync(file, described);
}

/** What an earlier run has scraped of the present: a newer block would make Prometheus drop the recording as too old. */
function dropLive(dataFolder: string): void {
  ['wal', 'chunks_head', 'wbl'].forEach((name) =>
    rmSync(path.join(dataFolder, name), { recursive: true, force: true })
  );
}
