import { examples } from '../../../../test/support/alerts/examples';
import type { Finding } from '../read/findings';
import type { ReadMend } from '../read/mends';
import { listMendsOfAll } from './listMendsOfAll';

const finding = (...mends: ReadMend[]) => ({ mends }) as unknown as Finding;
const slo = (id: string): ReadMend => ({ kind: 'settings', path: 'insight.slos', yaml: `- {id: ${id}}`, title: '' });
const rule = (name: string): ReadMend => ({ kind: 'rule', spec: { ...examples.missing, name }, title: '' });

it('entries of the same list of the settings are one change', () => {
  const { settings } = listMendsOfAll('f', [finding(slo('a')), finding(slo('b'))]);
  expect(settings).toEqual([{ change: { path: 'insight.slos', value: [{ id: 'a' }, { id: 'b' }] }, count: 2 }]);
});

it('complete rules are created together, each for this data source', () => {
  const incomplete: ReadMend = { kind: 'rule', spec: { kind: 'missing', name: '' }, title: '' };
  const { rules } = listMendsOfAll('f', [finding(rule('a'), incomplete), finding(rule('b'))]);
  expect(rules.map(({ name, foresight }) => [name, foresight])).toEqual([
    ['a', 'f'],
    ['b', 'f'],
  ]);
});

it('what mends only one of them is no step for all', () => {
  expect(listMendsOfAll('f', [finding(slo('a'), rule('a')), finding()])).toEqual({ settings: [], rules: [] });
});
