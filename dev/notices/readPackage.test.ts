import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readPackage } from './readPackage';

const root = mkdtempSync(path.join(tmpdir(), 'packages-'));
afterAll(() => rmSync(root, { recursive: true }));

const lock = { packages: { 'node_modules/@a/b': { integrity: `sha512-${Buffer.from('hash').toString('base64')}` } } };
const read = (name: string) => readPackage({ root, folder: `node_modules/${name}`, lock });

function install(name: string, manifest: object, files: Record<string, string> = {}) {
  const folder = path.join(root, 'node_modules', name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name, version: '1.2.3', ...manifest }));
  Object.entries(files).forEach(([file, text]) => writeFileSync(path.join(folder, file), text));
}

test('a package is told with its licence, its texts and NOTICE, its source and the hash of the lockfile', () => {
  const repository = { url: 'git+https://github.com/a/b.git' };
  const files = { LICENSE: 'Terms\r\nof it\n', 'NOTICE.txt': 'Notice', 'license.js': 'code', 'readme.md': 'none' };
  install('@a/b', { license: 'MIT', repository }, files);
  expect(read('@a/b')).toEqual({
    name: '@a/b',
    version: '1.2.3',
    licence: 'MIT',
    texts: ['Terms\nof it', 'Notice'],
    source: 'https://github.com/a/b',
    purl: 'pkg:npm/%40a/b@1.2.3',
    sha512: Buffer.from('hash').toString('hex'),
  });
});

test.each([
  ['git@github.com:a/b.git', 'https://github.com/a/b'],
  ['github:a/b', 'https://github.com/a/b'],
  ['a/b', 'https://github.com/a/b'],
  ['https://code.example.com/a/b#readme', 'https://code.example.com/a/b'],
])('the repository %s is at %s', (repository, source) => {
  install('address', { license: 'MIT', repository }, { LICENSE: 'Terms' });
  expect(read('address').source).toBe(source);
});

test.each(['GPL-3.0', 'LGPL-2.1', 'MIT OR GPL-2.0', 'SEE LICENSE IN LICENSE', undefined])(
  'the licence %s is refused',
  (license) => {
    install('strange', { license }, { LICENSE: 'Terms' });
    expect(() => read('strange')).toThrow('node_modules/strange is bundled under');
  }
);

test('a package without a text of its licence is refused; the text of Apache-2.0 is the same for all', () => {
  install('silent', { license: 'MIT' });
  expect(() => read('silent')).toThrow('has no licence text');
  install('apache', { license: 'Apache-2.0' });
  expect(read('apache').texts).toEqual([expect.stringContaining('Apache License')]);
});

test('a copy within another package has the licence of the package of its name, and no version', () => {
  install('copied', { license: 'ISC' }, { LICENSE: 'Terms' });
  const copy = read('carrier/dist/esm/node_modules/copied');
  expect(copy).toMatchObject({ name: 'copied', licence: 'ISC', texts: ['Terms'], purl: 'pkg:npm/copied' });
  expect(copy).not.toHaveProperty('version');
  expect(copy.remark).toContain('node_modules/carrier');
  expect(() => read('carrier/dist/esm/node_modules/absent')).toThrow('Run `npm ci`');
});
