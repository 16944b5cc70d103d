import { fakeGrafana } from '../../test/support/alerts/fakeGrafana';
import { examples } from '../../test/support/alerts/examples';
import type { Mend, Roadmap } from '../../src/maturity';
import { applyMends } from './applyMends';

const roadmapWith = (mends: Mend[]) => ({ phases: [{ items: [{ mends }] }] }) as unknown as Roadmap;
const entry = (path: 'insight.slos' | 'audit', yaml: string): Mend => ({ kind: 'settings', path, yaml });

test('proposed rules are in Grafana once, and entries of the settings are one list', async () => {
  const { request, rules } = fakeGrafana();
  const mends: Mend[] = [
    { kind: 'rule', spec: examples.anomaly },
    { kind: 'rule', spec: examples.anomaly },
    entry('insight.slos', 'slos:\n  - { service: cart }'),
    entry('insight.slos', 'slos:\n  - { service: mail }'),
    entry('insight.slos', 'slos:\n  - { service: mail }'),
  ];
  const applied = await applyMends(roadmapWith(mends), request);
  expect(applied.settings).toEqual({ insight: { slos: [{ service: 'cart' }, { service: 'mail' }] } });
  expect([applied.rules.length, rules.size]).toEqual([1, 1]);
});

test('what wants an address of people, or changes what is scraped, is left and counted', async () => {
  const yaml: Mend = { kind: 'yaml', title: { code: 'query.verbatim', values: { text: '' } }, file: 'a', text: 'b' };
  const applied = await applyMends(roadmapWith([entry('audit', 'audit: { loki: x }'), yaml]), fakeGrafana().request);
  expect([applied.settings, applied.left]).toEqual([{}, { settings: 1, yaml: 1 }]);
});
