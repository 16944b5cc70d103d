import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promtool } from '../promtool';
import { createShop, metrics } from '../shop';
import { hour } from '../time';
import { seriesCount } from './openMetrics';
import { blockLength, sampleTimes } from './sampleTimes';
import { writeBlocks } from './writeBlocks';

// A block boundary lies inside, so that there are two blocks.
const boundary = Math.ceil(Date.UTC(2026, 0, 5) / blockLength) * blockLength;
const start = boundary - hour;
const end = boundary + hour;
let dataFolder: string;

beforeEach(() => {
  dataFolder = mkdtempSync(path.join(tmpdir(), 'blocks-'));
});
afterEach(() => rmSync(dataFolder, { recursive: true }));

const shop = () => createShop({ seed: 1, start, incidents: [] });

describe('writeBlocks', () => {
  test('promtool finds every sample in the blocks, and no text file is left', async () => {
    if (promtool('--version') === undefined) {
      return;
    }
    const done: number[] = [];
    const onProgress = (part: number) => done.push(part);
    await writeBlocks({ shop: shop(), from: start, to: end, dataFolder, promtool: 'promtool', onProgress });
    expect(readdirSync(dataFolder)).toHaveLength(2);

    // promtool opens the folder as a whole database, which has a write-ahead log.
    mkdirSync(path.join(dataFolder, 'wal'));
    const dump = promtool('tsdb', 'dump', '--match={__name__=~"up|queue_depth|http_requests_total"}', dataFolder);
    const dumped = dump?.output.trim().split('\n') ?? [];
    const perTime = metrics.filter(({ name }) => /^(queue_depth|http_requests_total)$/.test(name)).length;
    const targets = seriesCount - metrics.length;
    expect(dumped).toHaveLength([...sampleTimes(start, end, end)].length * (perTime + targets));
    expect(done.every((part) => part >= 0 && part <= 1)).toBe(true);
  }, 60_000);

  test('what promtool says about a failure is passed on', async () => {
    await expect(
      writeBlocks({ shop: shop(), from: start, to: start + hour, dataFolder, promtool: 'false' })
    ).rejects.toThrow('Command failed: false');
    expect(readdirSync(dataFolder)).toEqual([]);
  });
});
