import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const folder = mkdtempSync(path.join(tmpdir(), 'rulebook-'));
afterAll(() => rmSync(folder, { recursive: true }));

const script = path.join(__dirname, 'rulebook.mjs');

/** A program that is there under this name and says so, as Java does, to stderr. */
function writeProgram(file: string, said = ''): string {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\necho '${said}' >&2\n`);
  chmodSync(file, 0o755);
  return path.dirname(file);
}

/** Jest runs CommonJS, so the module is asked in a process of its own. */
function run(call: 'findRulebook' | 'ensureRulebook', PATH: string): unknown {
  const code = `import(${JSON.stringify(script)}).then((rulebook) => console.log(JSON.stringify(rulebook.${call}())))`;
  const env = { PATH, XDG_CACHE_HOME: path.join(folder, 'cache'), NODE_ENV: 'test' as const };
  return JSON.parse(execFileSync(process.execPath, ['-e', code], { encoding: 'utf8', env }));
}

const java = writeProgram(path.join(folder, 'java17', 'java'), 'openjdk version "17.0.15" 2025-04-15');
const oldJava = writeProgram(path.join(folder, 'java11', 'java'), 'openjdk version "11.0.2" 2019-01-15');
const engine = path.join(folder, 'engine', 'ansible-rulebook');
writeProgram(engine);

test('one on PATH is taken where there is a Java for it', () => {
  expect(run('findRulebook', `${path.dirname(engine)}:${java}`)).toEqual({ executable: engine });
});

test('without Java, or with one that is too old, the reason is said, and nothing is installed', () => {
  const none = { missing: 'there is no Java to run it with: install Java 17 or later' };
  expect(run('findRulebook', path.dirname(engine))).toEqual(none);
  expect(run('ensureRulebook', path.dirname(engine))).toEqual(none);
  expect(run('ensureRulebook', oldJava)).toEqual({
    missing: 'Java 11 is too old to run it with: install Java 17 or later',
  });
});

test('without Python the reason is said, too', () => {
  expect(run('findRulebook', java)).toEqual({ missing: expect.stringContaining('`npm run rulebook` was not run') });
  expect(run('ensureRulebook', java)).toEqual({ missing: 'there is no Python 3.11 or later to install it with' });
});
