import { readFileSync } from 'node:fs';
import path from 'node:path';
import { documentedCommands } from '../test/support/docs/documentedCommands';
import { listCommands, pages, root } from '../test/support/docs/readDocs';

const ci = readFileSync(path.join(root, '.ci', 'run'), 'utf8').split('\n');
const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const known = new Set(documentedCommands.map(({ command }) => command));
const told = new Set(pages.flatMap(({ text }) => listCommands(text)));

test.each(pages)('every command of $file is run by a test, or says why not', ({ text }) => {
  expect(listCommands(text).filter((command) => !known.has(command))).toEqual([]);
});

test('no command is listed that no page tells of', () => {
  const inText = (command: string) => pages.some(({ text }) => text.includes(`\`${command}\``));
  const unknown = documentedCommands.filter(({ command }) => !told.has(command) && !inText(command));
  expect(unknown.map(({ command }) => command)).toEqual([]);
});

test('what is said to be run in CI stands in its script', () => {
  const missing = documentedCommands.filter(({ command, run }) => run === 'ci' && !ci.includes(command));
  expect(missing.map(({ command }) => command)).toEqual([]);
});

test.each(pages)('$file names no npm script that is not there', ({ text }) => {
  const named = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});
