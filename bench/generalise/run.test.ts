import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bench-'));
  writeFileSync(join(folder, 'a.csv'), 'minute,tweets\n1,5\n2,6\n');
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (bench: string, ...words: string[]) =>
  spawnSync(process.execPath, ['dev/scripts/bun.mjs', `bench/${bench}/run.ts`, '--data', folder, ...words], {
    cwd: root,
    encoding: 'utf8',
  });

test.each([
  ['generalise', []],
  ['anomaly', []],
  ['anomaly', ['--inject']],
  ['forecast', ['--backtest']],
])('bench:%s %j ends with an error that names the file it cannot read', (bench, words) => {
  const { status, stderr, stdout } = run(bench, ...words);
  expect(stderr).toContain(`${join(folder, 'a.csv')} has the columns minute, tweets`);
  expect([status, stdout]).toEqual([1, '']);
});

test('bench:causes ends with an error where there is no incident', () => {
  const { status, stderr } = run('causes');
  expect([status, stderr]).toEqual([1, expect.stringContaining(`${folder} holds no incident`)]);
});
