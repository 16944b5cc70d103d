import { execFileSync, spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inventSeries } from './inventSeries';
import type { Selector } from './listSelectors';
import { writeSamples, type SampleTimes } from './writeSamples';

export interface World {
  /** Address of a real Prometheus that holds made-up series for every selector. */
  url: string;
  seriesCount: number;
  stop(): void;
}

export interface WorldOptions {
  prometheus: string;
  promtool: string;
  port: number;
  times: SampleTimes;
}

/**
 * Starts a Prometheus over series that the selectors find, so that what is missing is never the data.
 * @throws Error where promtool or Prometheus fails, or does not answer within a minute.
 */
export async function startWorld(selectors: Selector[], options: WorldOptions): Promise<World> {
  const series = inventSeries(selectors);
  const folder = mkdtempSync(path.join(tmpdir(), 'foresight-corpus-'));
  const text = path.join(folder, 'samples.om');
  const handle = openSync(text, 'w');
  for (const piece of writeSamples(series, options.times)) {
    writeSync(handle, piece);
  }
  closeSync(handle);
  const data = path.join(folder, 'data');
  const blocks = ['tsdb', 'create-blocks-from', '--max-block-duration=54h', 'openmetrics', '--quiet', text, data];
  execFileSync(options.promtool, blocks, { stdio: ['ignore', 'ignore', 'pipe'] });
  rmSync(text);
  const config = path.join(folder, 'prometheus.yml');
  writeFileSync(config, 'global: {}\n');
  const url = `http://127.0.0.1:${options.port}`;
  const running = spawn(
    options.prometheus,
    [
      `--config.file=${config}`,
      `--storage.tsdb.path=${data}`,
      '--storage.tsdb.retention.time=400d',
      `--web.listen-address=127.0.0.1:${options.port}`,
      '--log.level=error',
    ],
    { stdio: 'ignore' }
  );
  const stop = () => {
    running.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  await waitUntilReady(url).catch((error: unknown) => {
    stop();
    throw error;
  });
  return { url, seriesCount: [...series.values()].reduce((sum, all) => sum + all.length, 0), stop };
}

async function waitUntilReady(url: string): Promise<void> {
  for (let attempt = 0; attempt < 120; attempt++) {
    const isReady = await fetch(`${url}/-/ready`).then(
      ({ ok }) => ok,
      () => false
    );
    if (isReady) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`Prometheus at ${url} was not ready within a minute.`);
}
