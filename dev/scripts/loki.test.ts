import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const folder = mkdtempSync(path.join(tmpdir(), 'loki-'));
afterAll(() => rmSync(folder, { recursive: true }));

const script = path.join(__dirname, 'loki.mjs');
const grafana = 'loki, version 3.7.8 (branch: , revision: )';
const genetics = 'LOKI - Likelihood methods for quantitative trait linkage';

/** A program that is there under this name and says so when it is asked for its version. */
function writeProgram(file: string, said: string): string {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\necho '${said}'\n`);
  chmodSync(file, 0o755);
  return file;
}

/** Jest runs CommonJS, so the module is asked in a process of its own. */
function find(environment: Record<string, string>): unknown {
  const code = `import(${JSON.stringify(script)}).then((loki) => console.log(JSON.stringify(loki.findLoki())))`;
  const env = { PATH: folder, XDG_CACHE_HOME: folder, NODE_ENV: 'test' as const, ...environment };
  return JSON.parse(execFileSync(process.execPath, ['-e', code], { encoding: 'utf8', env }));
}

test('one that runs somewhere is taken before any program', () => {
  expect(find({ LOKI_URL: 'http://logs:3100' })).toEqual({ url: 'http://logs:3100' });
});

test('a program on PATH is taken where it says that it is Grafana Loki, and else one that was built', () => {
  const own = writeProgram(path.join(folder, 'own', 'loki'), grafana);
  const other = writeProgram(path.join(folder, 'other', 'loki'), genetics);
  const PATH = path.dirname(other);
  expect(find({ PATH: path.dirname(own) })).toEqual({ executable: own });
  expect(find({ PATH })).toEqual({
    missing: `LOKI_URL names none, PATH has none (${other} is another program), and \`npm run loki\` was not run, which builds one`,
  });
  const built = writeProgram(path.join(folder, 'foresight', 'loki-3.7.8', 'loki'), grafana);
  expect(find({ PATH })).toEqual({ executable: built });
});
