import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../test/support/docs/readDocs';

const page = readFileSync(path.join(root, 'docs/security/threat-model.md'), 'utf8');
const [, defended] = /^## Defended$([^]*?)^## /m.exec(page) ?? [];

/** Rows that claim something: not the head, the rule below it and the titles of parts. */
const claims = (defended ?? '')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:claim|-+|\*\*.*) /.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, claim, mechanism, tests]) => ({ claim, mechanism, tests: [...tests.matchAll(/\]\(([^)]+)\)/g)] }));

test('the threat model makes claims', () => {
  expect(claims.length).toBeGreaterThan(20);
});

test.each(claims)('has a mechanism and tests that are there: $claim', ({ mechanism, tests }) => {
  expect(mechanism).not.toBe('');
  expect(tests.length).toBeGreaterThan(0);
  tests.forEach(([, link]) => {
    expect(link).toMatch(/\.test\.tsx?$|\/test\/(?:adversarial|conformance|integration)\//);
    expect(existsSync(path.join(root, 'docs/security', link))).toBe(true);
  });
});

test('pages write no HTML of data, and keep nothing in the browser', () => {
  const around =
    'dangerouslySetInnerHTML|innerHTML|outerHTML|document\\.write|localStorage|sessionStorage|document\\.cookie';
  const files = execFileSync('git', ['ls-files', 'src/*.ts', 'src/*.tsx'], { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter((file) => file !== '' && !/\.test\.tsx?$/.test(file))
    .filter((file) => new RegExp(around).test(readFileSync(path.join(root, file), 'utf8')));
  expect(files).toEqual([]);
});
