import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readCheckedRules, readRuleFile } from './readRuleFile';

const folder = mkdtempSync(path.join(tmpdir(), 'foresight-rules-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(text: string): string {
  writeFileSync(path.join(folder, 'rules.yaml'), text);
  return 'rules.yaml';
}

test('defaults complete a rule: labels, learning and source key by key, all else as a whole', () => {
  const { specs } = readRuleFile(
    file(`
defaults:
  group: usual
  labels: { team: shop, tier: '1' }
  source: { uid: prometheus }
  fires: { within: 2d }
rules:
  - name: a
    labels: { tier: '2' }
    source: { query: { expr: up } }
    fires: { probability: 0.9 }
`),
    folder
  );
  expect(specs).toEqual([
    {
      name: 'a',
      group: 'usual',
      labels: { team: 'shop', tier: '2' },
      source: { uid: 'prometheus', query: { expr: 'up' } },
      fires: { probability: 0.9 },
    },
  ]);
});

test('JSON is read like YAML', () => {
  const { specs, notify } = readRuleFile(file('{ "rules": [{ "name": "a" }], "notify": { "x": 1 } }'), folder);
  expect([specs, notify]).toEqual([[{ name: 'a' }], { x: 1 }]);
});

test.each([
  ['rules: [', 'rules.yaml: '],
  ['- a', 'is no rule file'],
  ['', 'is no rule file'],
  ['rules: []', 'rules is missing or empty'],
  ['rules: [{}]\ndefaults: 3', 'defaults is no mapping'],
  ['rules: [{}]\ndefault: {}', 'default is not known'],
])('%j is told to be no rule file', (text, message) => {
  expect(() => readRuleFile(file(text), folder)).toThrow(message);
});

test('a file that is not there is told by its name', () => {
  expect(() => readRuleFile('nowhere.yaml', folder)).toThrow('nowhere.yaml cannot be read');
});

test('a problem is told with file, line, rule and field', () => {
  const text = 'rules:\n  - kind: outlier\n    name: First\n\n  - kind: pigeon\n    name: Second\n';
  expect(() => readCheckedRules(file(text), folder)).toThrow(
    /^rules\.yaml:5: rule 2 "Second": kind: The kind is "pigeon"/m
  );
});

test.each([
  ['rules: &r [*r]', 'rules.yaml:1: *r stands within &r itself'],
  ['rules:\n  - &a\n    kind: runway\n    labels: { team: *a }', 'rules.yaml:4: *a stands within &a itself'],
  ['&all\ndefaults: *all\nrules: [{}]', 'rules.yaml:2: *all stands within &all itself'],
])('what refers to itself is refused with its line: %j', (text, message) =>
  expect(() => readRuleFile(file(text), folder)).toThrow(message)
);

test('what is referred to twice, but not by itself, is read', () => {
  const { specs } = readRuleFile(file('rules:\n  - labels: &l { a: b }\n  - labels: *l'), folder);
  expect(specs).toEqual([{ labels: { a: 'b' } }, { labels: { a: 'b' } }]);
});

test.each(['9'.repeat(100_000), `"${'1m'.repeat(50_000)}"`, `${'9'.repeat(100_000)}m`])(
  'an interval of a hundred thousand characters is refused in a sentence, at once: %.10s',
  (interval) => {
    const began = Date.now();
    expect(() => readCheckedRules(file(`rules:\n  - kind: runway\n    interval: ${interval}`), folder)).toThrow(
      /^rules\.yaml:2: rule 1: /
    );
    expect(Date.now() - began).toBeLessThan(5_000);
  }
);

test('names of the prototype are fields and kinds like any other that is not known', () => {
  const text = 'rules:\n  - kind: constructor\n    __proto__: { name: a }\n    labels: { toString: b }';
  expect(() => readCheckedRules(file(text), folder)).toThrow('The kind is "constructor", which is not known.');
});
