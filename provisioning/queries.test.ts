import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { migrateQuery, planQuery, seriesQueryTypes, type SeriesQueryTypeName, unknownFields } from '../src/queries';
import { queryTypes } from '../src/registry';
import { mappingsIn, root, type Mapping } from './files';

const text = readFileSync(path.join(root, 'docs', 'queries.md'), 'utf8');
const sections = new Map(text.split(/^## /m).map((section) => [section.split('\n')[0], section]));
const examples = [...text.matchAll(/```yaml\n(.*?)```/gs)].flatMap(([, yaml]) =>
  mappingsIn(parse(yaml)).filter(({ queryType }) => Object.hasOwn(seriesQueryTypes, String(queryType)))
);

const seriesTypes = Object.keys(seriesQueryTypes) as SeriesQueryTypeName[];

describe('docs/queries.md', () => {
  test.each(Object.entries(queryTypes))('has a section on %s that names each of its outputs', (name, { outputs }) => {
    const section = sections.get(name) ?? '';
    expect(Object.keys(outputs).filter((output) => !section.includes(output))).toEqual([]);
  });

  test('has an example of each query type that asks for series', () => {
    expect(examples.map(({ queryType }) => queryType)).toEqual(seriesTypes);
  });

  test.each(examples.map((model): [unknown, Mapping] => [model.queryType, model]))(
    'its example of %s can be read and planned',
    (_, model) => {
      expect(unknownFields(model)).toEqual([]);
      const now = Date.UTC(2026, 0, 29);
      const request = { refId: 'A', from: now - 86_400_000, to: now, intervalMs: 60_000, now, forAlert: true };
      expect(() => planQuery(migrateQuery(model), request)).not.toThrow();
    }
  );
});
