import { examples } from '../../../../test/support/alerts/examples';
import { fakeGrafana } from '../../../../test/support/alerts/fakeGrafana';
import { toRuleGroups } from '../../kinds/toRuleGroups';
import { adoptFolder } from './adoptFolder';
import { planChanges } from './planChanges';

const { anomaly } = examples;

test('a rule goes into the folder of its title that is there, and no second one is made', async () => {
  const grafana = fakeGrafana();
  grafana.folders.set('abc', 'Shop').set('def', 'Shop two');
  const adopted = await adoptFolder(anomaly, grafana.request);
  expect(adopted.folderUid).toBe('abc');
  const { folders, groups } = await planChanges(toRuleGroups([adopted]), grafana.request);
  expect(folders).toEqual([]);
  expect(groups[0].folderUid).toBe('abc');
  expect(groups[0].rules[0].uid).toBe(toRuleGroups([anomaly])[0].rules[0].uid);
});

test('a rule stays as it is where no folder, or more than one, has its title, or it names a folder', async () => {
  const grafana = fakeGrafana();
  expect(await adoptFolder(anomaly, grafana.request)).toBe(anomaly);
  grafana.folders.set('abc', 'Shop').set('def', 'Shop');
  expect(await adoptFolder(anomaly, grafana.request)).toBe(anomaly);
  const named = { ...anomaly, folderUid: 'own' };
  expect(await adoptFolder(named, grafana.request)).toBe(named);
});
