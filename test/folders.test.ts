import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const root = path.join(__dirname, '..');
const code = /\.(ts|tsx|mjs)$/;
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => code.test(file) && existsSync(path.join(root, file)) && !file.startsWith('.'));
const products = files.filter((file) => !/\.(test|d)\.tsx?$/.test(file));
const folders = groupByFolder();
/** A folder of this many product files is read at a glance. */
const maxFiles = 12;
/** A script per npm command and the parts that they share. */
const scripts = 'dev/scripts';

function groupByFolder(): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  products.forEach((file) => groups.set(path.dirname(file), [...(groups.get(path.dirname(file)) ?? []), file]));
  return groups;
}

test(`no folder holds more than ${maxFiles} product files`, () => {
  const large = [...folders].filter(([folder, inside]) => inside.length > maxFiles && folder !== scripts);
  expect(large.map(([folder, inside]) => `${folder}: ${inside.length}`)).toEqual([]);
});

test('no file stands beside a folder of its name', () => {
  const twins = products.filter((file) => folders.has(file.replace(code, '')));
  expect(twins).toEqual([]);
});

test('a folder is named after what it holds', () => {
  const vague = /(^|\/)(utils?|helpers?|shared|common|misc|lib|services)$/;
  // The query type of that name.
  const named = 'src/insight/queries/services';
  expect([...folders.keys()].filter((folder) => vague.test(folder) && folder !== named)).toEqual([]);
});

test('the top has few folders', () => {
  const top = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter((file) => file.includes('/'))
    .map((file) => file.split('/')[0]);
  expect(new Set(top).size).toBeLessThanOrEqual(11);
});
