import { examples } from '../../../../test/support/alerts/examples';
import { fakeGrafana } from '../../../../test/support/alerts/fakeGrafana';
import { moveRules, planRules } from './planRules';

const { anomaly, runwayTime: runway } = examples;
const destination = { folder: 'Payments', group: 'shop' };

test('rules of one interval share a group, others are told apart by theirs', () => {
  const same = moveRules([anomaly, { ...runway, interval: anomaly.interval }], destination);
  expect(same.map(({ group }) => group)).toEqual(['shop', 'shop']);
  const others = moveRules(
    [
      { ...anomaly, interval: '1m' },
      { ...runway, interval: '10m' },
    ],
    destination
  );
  expect(others.map(({ group }) => group)).toEqual(['shop, every 1m', 'shop, every 10m']);
});

test('another folder is not the one that the rule named by uid', () => {
  const known = { ...anomaly, folder: 'Old', folderUid: 'old' };
  expect(moveRules([known], destination)[0].folderUid).toBeUndefined();
  expect(moveRules([known], { ...destination, folder: 'Old' })[0].folderUid).toBe('old');
});

test('all rules go into the folder of their title that is there, which is looked for once', async () => {
  const grafana = fakeGrafana();
  grafana.folders.set('payments', 'Payments');
  const searched: string[] = [];
  const request: typeof grafana.request = (call) => {
    searched.push(...(call.path.startsWith('/api/search') ? [call.path] : []));
    return grafana.request(call);
  };
  const changes = await planRules(moveRules([anomaly, runway], destination), request);
  expect(new Set(changes.groups.map(({ folderUid }) => folderUid))).toEqual(new Set(['payments']));
  expect(changes.folders).toEqual([]);
  expect(searched).toHaveLength(1);
});
