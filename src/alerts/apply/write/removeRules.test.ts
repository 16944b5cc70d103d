import { examples } from '../../../../test/support/alerts/examples';
import { fakeGrafana, type FakeGrafana } from '../../../../test/support/alerts/fakeGrafana';
import { toRuleGroups } from '../../kinds/toRuleGroups';
import { applyChanges } from './applyChanges';
import { planChanges } from '../plan/planChanges';
import { removeRules } from './removeRules';
import type { StoredRule } from '../plan/ruleChanges';

const groups = toRuleGroups([examples.anomaly, examples.missing]);
const [first, second] = groups[0].rules.map(({ uid }) => uid);

async function written(): Promise<FakeGrafana> {
  const grafana = fakeGrafana();
  await applyChanges(await planChanges(groups, grafana.request), { editable: false }, grafana.request);
  return grafana;
}

test('rules are removed, the folder stays, and removing them again does nothing', async () => {
  const grafana = await written();
  expect(await removeRules([first, second], {}, grafana.request)).toMatchObject({ outcome: 'applied' });
  expect([grafana.rules.size, grafana.folders.size]).toEqual([0, 1]);
  expect(await removeRules([first, second], {}, grafana.request)).toMatchObject({ outcome: 'unchanged' });
});

test('where one of them cannot be removed, all of them stay', async () => {
  const grafana = await written();
  const before = structuredClone([...grafana.rules].sort());
  grafana.failing = ({ method, path }) =>
    method === 'DELETE' && path.endsWith(second) ? { status: 403, body: '' } : undefined;
  expect(await removeRules([first, second], {}, grafana.request)).toMatchObject({ outcome: 'undone' });
  expect([...grafana.rules].sort()).toEqual(before);
});

test('edited rules are removed only knowingly, and those of files never', async () => {
  const grafana = await written();
  const rule = grafana.rules.get(first) as StoredRule;
  grafana.rules.set(first, { ...rule, for: '2h' });
  expect(await removeRules([first], {}, grafana.request)).toMatchObject({ outcome: 'refused' });
  expect(grafana.rules.has(first)).toBe(true);
  grafana.rules.set(first, { ...rule, provenance: 'file' });
  expect(await removeRules([first], { overwrite: true }, grafana.request)).toMatchObject({ outcome: 'refused' });
  grafana.rules.set(first, { ...rule, for: '2h' });
  expect(await removeRules([first], { overwrite: true }, grafana.request)).toMatchObject({ outcome: 'applied' });
});
