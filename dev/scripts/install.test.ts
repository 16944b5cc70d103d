import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const folder = mkdtempSync(path.join(tmpdir(), 'install-'));
afterAll(() => rmSync(folder, { recursive: true }));

const script = path.join(__dirname, 'install.mjs');

/** Jest runs CommonJS, so the module is asked in a process of its own. */
function areInstalled(): boolean {
  const code = `import { areInstalled } from ${JSON.stringify(script)}; console.log(areInstalled(${JSON.stringify(folder)}));`;
  return execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' }).trim() === 'true';
}

const lock = (file: string, packages: Record<string, object>) =>
  writeFileSync(path.join(folder, file), JSON.stringify({ packages }));

describe('areInstalled', () => {
  beforeAll(() => {
    mkdirSync(path.join(folder, 'node_modules'));
    lock('package-lock.json', {
      '': { version: '1.0.0' },
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version: '2.0.0', optional: true },
    });
  });

  test('nothing is installed where node_modules has no lockfile', () => {
    expect(areInstalled()).toBe(false);
  });

  test('equal versions are enough; optional packages of other platforms may be absent', () => {
    lock('node_modules/.package-lock.json', { 'node_modules/a': { version: '1.0.0' } });
    expect(areInstalled()).toBe(true);
  });

  test('another version is not', () => {
    lock('node_modules/.package-lock.json', { 'node_modules/a': { version: '1.0.1' } });
    expect(areInstalled()).toBe(false);
  });
});
