import { execFileSync } from 'node:child_process';
import path from 'node:path';

const root = path.join(__dirname, '..');

/** Lines of the repository's code that match, as file:line:text. */
function findInCode(pattern: string, endings = ['ts', 'tsx', 'mjs']): string[] {
  const files = endings.map((ending) => `:(glob)**/*.${ending}`);
  try {
    return execFileSync('git', ['grep', '-nE', pattern, '--', ...files], { cwd: root, encoding: 'utf8' })
      .trim()
      .split('\n');
  } catch {
    // git grep ends with 1 where nothing matches.
    return [];
  }
}

it('a language is named in its catalogue and in the list of languages alone', () => {
  const named = findInCode('ko-KR', ['ts', 'tsx', 'mjs', 'json', 'yaml']);
  const apart = /^(src\/texts\/languages\.ts|docs\/schemas\/.*\.json|.*\.test\.tsx?):/;
  expect(named.filter((line) => !apart.test(line))).toEqual([]);
});

it('the strings that frames are marked with are written under src/frames alone', () => {
  const marks = findInCode('foresightRole|custom\\??\\.foresight|custom: \\{ \\[?.?foresight');
  expect(marks.filter((line) => !/^(src\/frames|test\/architecture\.test)/.test(line))).toEqual([]);
});
