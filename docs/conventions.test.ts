import { readFileSync } from 'node:fs';
import path from 'node:path';
import { builtInRules } from '../src/insight';
import { root } from '../test/support/docs/readDocs';

const page = readFileSync(path.join(root, 'docs/conventions.md'), 'utf8');
const rows = page.split('\n').filter((line) => line.startsWith('|'));
const listed = new Set(rows.flatMap((row) => [...row.split('|')[2].matchAll(/`(\w+)`/g)].map(([, metric]) => metric)));

/** Without the suffixes of the parts of a histogram or summary. */
const nameFamily = (metric: string) => metric.replace(/_(bucket|sum|count)$/, '');
const read = builtInRules.signals
  .filter(({ language }) => language === 'promql')
  .flatMap(({ metric, needs = [] }) => [metric, ...needs].map(nameFamily));

it('lists every metric that a built-in rule reads, and no other', () => {
  expect([...listed].sort()).toEqual([...new Set(read)].sort());
});
