import type { RuleSpec } from '../../src/alerts';
import { listUnknownSources } from './listUnknownSources';

const rule = (source: string, foresight = 'foresight') =>
  ({ source: { uid: source }, foresight }) as unknown as RuleSpec;
const dataSources = ['foresight', 'prom-main'].map((uid) => ({
  uid,
  name: `Name of ${uid}`,
  type: 'x',
  isDefault: false,
}));

test('sources and Foresight data sources that a Grafana does not have are problems, with those that it has', () => {
  const problems = listUnknownSources([rule('prom-main'), rule('default'), rule('prom-main', 'other')], dataSources);
  expect(problems).toEqual([
    { field: '[1].source.uid', message: expect.stringContaining('"default"') },
    { field: '[2].foresight', message: expect.stringContaining('prom-main (Name of prom-main). Write one of them') },
  ]);
});

test('a token that sees no data source gets that said', () => {
  expect(listUnknownSources([rule('a')], [])[0].message).toContain('none to this token');
});
