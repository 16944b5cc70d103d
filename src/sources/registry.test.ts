import { execSync } from 'node:child_process';
import path from 'node:path';
import { clients } from './clients';
import { parse } from '../schema';
import { createQuery, directKinds, findLanguage, isDirect, languages, sourceKinds, sourceSchema } from './index';

const root = path.join(__dirname, '../..');

test('every kind has a client, and nothing else has', () => {
  expect(Object.keys(clients)).toEqual(sourceKinds);
});

test.each(sourceKinds)('an entry of kind %s is read by its own schema', (kind) => {
  const address = isDirect(kind) ? { url: 'http://here:1' } : {};
  expect(parse(sourceSchema, { uid: 'a', kind, ...address })).toMatchObject({ ok: true });
  expect(parse(sourceSchema, { uid: 'a', kind, ...address, adress: 'x' })).toMatchObject({ ok: false });
});

test.each(languages)(
  "a query in $name is a model of Grafana's data source of the kind $kind",
  ({ id, kind, example }) => {
    expect(createQuery(id, example)).toMatchObject({ datasource: { type: kind }, expr: example });
  }
);

test('kinds that are reached directly have a query language: no editor of Grafana knows their queries', () => {
  expect(directKinds.filter((kind) => findLanguage(kind) === undefined)).toEqual([]);
});

test('a kind is a folder, a line in the registry and a line in the clients: nothing else asks which it is', () => {
  const asks = /(kind|type)\b[^\n]{0,20}[=!]==? '(grafana|prometheus|loki)'/.source;
  const found = () =>
    execSync(`grep -rlE "${asks}" src --include=*.ts --include=*.tsx`, { cwd: root, encoding: 'utf8' });
  expect(found).toThrow();
});
