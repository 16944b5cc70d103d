import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { examples } from '../../test/support/alerts/examples';
import { listBlocks, pages } from '../../test/support/docs/readDocs';
import { createSchemas } from './createSchemas';

const root = path.join(__dirname, '../..');
const schemas = createSchemas();
const names = Object.keys(schemas);
const validators = Object.fromEntries(
  names.map((name) => [name, new Ajv({ strict: false, allErrors: true }).compile(schemas[name])])
);

/** What the schema of this name does not allow in a value. */
function listViolations(name: string, value: unknown): string[] {
  return validators[name](value)
    ? []
    : (validators[name].errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const blocks = pages.flatMap(({ file, text }) =>
  listBlocks(text, 'yaml').map((block, i): [string, Record<string, unknown>] => [
    `${file}, ${i + 1}`,
    parse(block) ?? {},
  ])
);
const having = (field: string) => blocks.filter(([, block]) => field in block);

test.each(names)('docs/schemas/%s is what `npm run generate:schemas` writes', (name) => {
  expect(JSON.parse(readFileSync(path.join(root, 'docs/schemas', name), 'utf8'))).toEqual(
    JSON.parse(JSON.stringify(schemas[name]))
  );
});

test.each(having('rules'))('the rules of %s fit', (_, block) => {
  expect(listViolations('rules.json', block)).toEqual([]);
});

test.each(Object.entries(examples))('the example of kind %s fits', (_, example) => {
  expect(listViolations('rules.json', { rules: [example] })).toEqual([]);
});

test.each(having('datasources'))('the data sources of %s fit', (_, block) => {
  expect(listViolations('datasources.json', block)).toEqual([]);
});

test('the provisioned data sources fit', () => {
  const file = readFileSync(path.join(root, 'provisioning/datasources/datasources.yaml'), 'utf8');
  expect(listViolations('datasources.json', parse(file))).toEqual([]);
});

const jsonData = (settings: object) => ({
  datasources: [{ name: 'f', type: 'foresight-predict-datasource', jsonData: settings }],
});
const direct = { uid: 'p', kind: 'prometheus', url: 'http://prometheus:9090' };

test.each<[string, string, unknown, RegExp]>([
  ['an unknown kind', 'rules.json', { rules: [{ kind: 'guess' }] }, /kind must be equal to one of/],
  ['a misspelt field', 'rules.json', { rules: [{ kind: 'outlier', nam: 'x' }] }, /additional properties/],
  ['a number for a duration', 'rules.json', { rules: [{ kind: 'outlier', interval: 5 }] }, /interval must be string/],
  ['a file without rules', 'rules.json', { rule: [] }, /required property 'rules'/],
  [
    'a misspelt source',
    'datasources.json',
    jsonData({ sources: [{ ...direct, adress: 'x' }] }),
    /additional properties/,
  ],
  ['a source without an address', 'datasources.json', jsonData({ sources: [{ uid: 'p', kind: 'loki' }] }), /'url'/],
  [
    'a limit beyond its range',
    'datasources.json',
    jsonData({ limits: { maxSeries: 1e6 } }),
    /maxSeries must be <= 2000/,
  ],
  [
    'an SLO of 100 %',
    'datasources.json',
    jsonData({ insight: { slos: [{ service: 'a', objective: 1, window: '30d' }] } }),
    /objective must be < 1/,
  ],
])('%s does not fit', (_, ...[name, value, message]) => {
  expect(listViolations(name, value).join('\n')).toMatch(message);
});
