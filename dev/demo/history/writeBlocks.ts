import { execFile } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Shop } from '../shop';
import { endOfFile, sampleLines } from './openMetrics';
import { blockLength, sampleTimes, splitIntoBlocks } from './sampleTimes';

export interface BlockOptions {
  shop: Shop;
  /** [from, to), ms. */
  from: number;
  to: number;
  /** Prometheus' data folder. */
  dataFolder: string;
  /** Path of the promtool executable. */
  promtool: string;
  /** Times of the samples in [from, to), ms, ascending. Default: the nearer to `to`, the finer. */
  listTimes?(from: number, to: number): Iterable<number>;
  /** Called with the part done, [0, 1]. */
  onProgress?(done: number): void;
  signal?: AbortSignal;
}

const run = promisify(execFile);

/**
 * Writes the shop's history as TSDB blocks: block by block through text files of some 60 MB, few at a time, which
 * promtool turns into blocks while the next is written.
 */
export async function writeBlocks(options: BlockOptions): Promise<void> {
  const folder = path.join(options.dataFolder, 'openmetrics.tmp');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const atOnce = Math.min(4, availableParallelism());
  const running: Array<Promise<void>> = [];
  try {
    for (const part of splitIntoBlocks(options.from, options.to)) {
      const file = path.join(folder, `${part.from}.om`);
      await writeText(file, part, options);
      const block = createBlock(file, options);
      // A failure is reported where the block is awaited; until then it must not count as unhandled.
      block.catch(() => undefined);
      running.push(block);
      await (running.length >= atOnce ? running.shift() : undefined);
    }
    await Promise.all(running);
  } finally {
    await Promise.allSettled(running);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function writeText(file: string, part: { from: number; to: number }, options: BlockOptions): Promise<void> {
  const { shop, from, to, onProgress, signal } = options;
  const listTimes = options.listTimes ?? ((first: number, last: number) => sampleTimes(first, last, to));
  const handle = openSync(file, 'w');
  let count = 0;
  try {
    for (const t of listTimes(part.from, part.to)) {
      writeSync(handle, sampleLines(shop, t));
      if (++count % 100 === 0) {
        onProgress?.((t - from) / (to - from));
        await new Promise(setImmediate);
        signal?.throwIfAborted();
      }
    }
    writeSync(handle, endOfFile);
  } finally {
    closeSync(handle);
  }
}

async function createBlock(file: string, { promtool, dataFolder, signal }: BlockOptions): Promise<void> {
  const args = ['tsdb', 'create-blocks-from', `--max-block-duration=${blockLength / 3_600_000}h`];
  await run(promtool, [...args, 'openmetrics', '--quiet', file, dataFolder], { signal });
  rmSync(file);
}
