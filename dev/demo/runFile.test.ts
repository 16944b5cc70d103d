import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { claimFolder } from './runFile';

const folder = mkdtempSync(path.join(tmpdir(), 'run-'));
const file = path.join(folder, 'run.json');
afterAll(() => rmSync(folder, { recursive: true }));

describe('claimFolder', () => {
  test('a second demo is refused while the first one lives', () => {
    writeFileSync(file, JSON.stringify({ pid: process.ppid }));
    expect(() => claimFolder(file, folder)).toThrow(`running already (process ${process.ppid})`);
  });

  test('a claim of a process that is gone does not count, nor does a broken file', () => {
    const gone = 2 ** 22 + 1;
    for (const content of [JSON.stringify({ pid: gone, prometheus: gone }), '{']) {
      writeFileSync(file, content);
      const claim = claimFolder(file, folder);
      claim.release();
      expect(existsSync(file)).toBe(false);
    }
  });
});
