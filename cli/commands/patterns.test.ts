import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCommandLine } from '../runCommandLine';
import { patterns } from './patterns';

const folder = mkdtempSync(path.join(tmpdir(), 'patterns-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

writeFileSync(
  path.join(folder, 'app.log'),
  [
    ...Array.from({ length: 5 }, (_, i) => `INFO order ${i} paid`),
    'ERROR payment 7 of ann@example.com refused',
    '\tat x.y(7)',
    'WARN disk full',
  ].join('\n')
);

async function run(...args: string[]) {
  const printed: string[] = [];
  const errors: string[] = [];
  const surroundings = { environment: {}, folder, print: (line: string) => printed.push(line) };
  const code = await runCommandLine([patterns], ['patterns', ...args], {
    ...surroundings,
    printError: (line) => errors.push(line),
  });
  return { code, printed: printed.join('\n'), errors: errors.join('\n') };
}

test('patterns of a file are shown with counts, levels and filters', async () => {
  const { code, printed } = await run('app.log');
  expect(code).toBe(0);
  expect(printed).toMatch(/5 +info +\|> "INFO order <_> paid"/);
  expect(printed).toContain('app.log: 8 lines, 3 patterns, 3 shown.');
});

test('those at least as bad alone, and as JSON with a safe example', async () => {
  const { printed } = await run('app.log', '--level', 'error', '--json');
  const { patterns: found } = JSON.parse(printed);
  expect(found).toEqual([
    expect.objectContaining({ severity: 'error', example: 'ERROR payment 7 of [redacted] refused' }),
  ]);
});

test.each([
  [['none.log'], 'none.log cannot be read (ENOENT).'],
  [[], '0 files are given.'],
  [['app.log', '--level', 'bad'], '--level is "bad". Give one of trace'],
  [['app.log', '--max', '0'], '--max is "0". Give a whole number'],
])('%j is refused with what to do', async (args, message) => {
  const { code, errors } = await run(...args);
  expect(code).not.toBe(0);
  expect(errors).toContain(message);
});
