import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.join(__dirname, '..');
const copy = mkdtempSync(path.join(tmpdir(), 'foresight-new-'));
/** What a command prints. @throws Error with what it printed where it fails. */
function run(command: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: copy, encoding: 'utf8' });
  if (status !== 0) {
    throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${stdout}\n${stderr}`);
  }
  return stdout;
}
const git = (...args: string[]) => run('git', '-c', 'user.name=test', '-c', 'user.email=test@localhost', ...args);
const lines = (text: string) => text.split('\n').filter((line) => line !== '');
const isText = (file: string) => /catalogues/.test(file);
const kinds = readdirSync(path.join(root, 'dev', 'templates'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** What git sees after `npm run new`: new files and changed ones. */
function add(kind: string) {
  run('node', 'dev/scripts/new.mjs', kind, 'sample-part');
  return commit(kind);
}

function commit(kind: string) {
  git('add', '-A');
  const status = lines(git('status', '--porcelain')).map((line) => [line.slice(0, 2).trim(), line.slice(3)]);
  const added = status.filter(([state]) => state === 'A').map(([, file]) => file);
  const changed = status.filter(([state]) => state === 'M').map(([, file]) => file);
  git('commit', '--quiet', '-m', kind);
  return { added, changed };
}

beforeAll(() => {
  const files = lines(
    execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  );
  files
    .filter((file) => existsSync(path.join(root, file)))
    .forEach((file) => cpSync(path.join(root, file), path.join(copy, file), { recursive: true, force: true }));
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
  git('init', '--quiet');
  git('add', '-A');
  git('commit', '--quiet', '-m', 'before');
}, 60_000);

afterAll(() => rmSync(copy, { recursive: true, force: true }));

const catalogues = path.join(copy, 'src', 'texts', 'catalogues');

/** German, in Korean for now: a folder, and its line in the list. */
function addGerman() {
  const list = path.join(copy, 'src', 'texts', 'languages.ts');
  cpSync(path.join(catalogues, 'ko-KR'), path.join(catalogues, 'de-DE'), { recursive: true });
  const listed = readFileSync(list, 'utf8').replace(
    /^} as const;$/m,
    `  'de-DE': {
    name: 'Deutsch',
    load: async () => (await import('./catalogues/de-DE')).korean,
    loadAnswers: async () => (await import('./catalogues/de-DE/answers')).answerTexts,
  },
} as const;`
  );
  writeFileSync(list, listed);
  return commit('language');
}

test('a new language is one folder and one place in its list', () => {
  const { added, changed } = addGerman();
  expect(added.every((file) => file.startsWith('src/texts/catalogues/de-DE/'))).toBe(true);
  expect(changed).toEqual(['src/texts/languages.ts']);
  run('npx', 'jest', '--silent', 'src/app/locales.test.ts', 'src/texts');
}, 120_000);

/** A source is listed twice: what asks it must not reach browsers. */
const lists = (kind: string) => (kind === 'source' ? 2 : 1);

test.each(kinds)('a new %s is one folder or file, one place in its list, and texts', (kind) => {
  const { added, changed } = add(kind);
  expect(new Set(added.map((file) => path.dirname(file))).size).toBe(1);
  expect(changed.filter((file) => !isText(file))).toHaveLength(lists(kind));
  expect(changed.filter(isText).length).toBeLessThanOrEqual(
    readdirSync(catalogues, { withFileTypes: true }).filter((one) => one.isDirectory()).length
  );
});

test('with one more of each kind the types agree, and the tests that came with them pass', () => {
  run('node', 'dev/scripts/generateProto.mjs');
  run('npx', 'tsc', '--noEmit');
  run('npx', 'jest', '--silent', 'samplePart');
}, 300_000);
