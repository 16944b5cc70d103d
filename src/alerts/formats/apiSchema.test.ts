import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv/dist/2020';

const folder = path.join(__dirname, '../../../test/data/rules');
const read = (file: string) => JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
const isGroup = new Ajv({ allErrors: true }).compile(read('schema/alertRuleGroup.json'));
const listViolations = (group: unknown) => (isGroup(group) ? [] : isGroup.errors);
const goldens = readdirSync(folder).filter((file) => file.endsWith('.api.json'));

test('there are goldens of alert rules and of recording rules', () => {
  expect(goldens.filter((file) => file.includes('.recording.')).length).toBeGreaterThan(5);
  expect(goldens.length).toBeGreaterThan(15);
});

test.each(goldens)('%s is what the provisioning API documents', (file) => {
  expect([read(file)].flat().flatMap(listViolations)).toEqual([]);
});

test.each<[string, (group: ReturnType<typeof read>) => void]>([
  ['an interval that is no multiple of 10 s', (group) => (group.interval = 15)],
  ['a key of another format', (group) => (group.rules[0].keepFiringFor = '5m')],
  ['a state that does not exist', (group) => (group.rules[0].noDataState = 'Ok')],
  ['a rule without a condition', (group) => delete group.rules[0].condition],
  ['a uid with a space', (group) => (group.rules[0].uid = 'a b')],
  ['a label that is no text', (group) => (group.rules[0].labels.tier = 1)],
  ['a step without its model', (group) => delete group.rules[0].data[0].model],
])('the schema refuses %s', (_, spoil) => {
  const [group] = read('anomaly.api.json');
  spoil(group);
  expect(listViolations(group)).not.toEqual([]);
});
