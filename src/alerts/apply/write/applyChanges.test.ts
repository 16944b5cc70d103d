import type { RuleSpec } from '../../kinds';
import { examples } from '../../../../test/support/alerts/examples';
import { fakeGrafana, type FakeGrafana } from '../../../../test/support/alerts/fakeGrafana';
import { toRuleGroups } from '../../kinds/toRuleGroups';
import { applyChanges, type ApplyOptions } from './applyChanges';
import { mark } from '../plan/comparable';
import type { GrafanaCall } from '../grafanaRequest';
import { planChanges } from '../plan/planChanges';
import type { StoredRule } from '../plan/ruleChanges';

const { anomaly, runwayTime, missing } = examples;
const slow: RuleSpec = { ...runwayTime, group: 'slow', interval: '5m' };
const uidOf = (spec: RuleSpec) => toRuleGroups([spec])[0].rules[0].uid;

async function write(grafana: FakeGrafana, specs: RuleSpec[], options: Partial<ApplyOptions> = {}) {
  const changes = await planChanges(toRuleGroups(specs), grafana.request, { prune: options.overwrite });
  return applyChanges(changes, { editable: false, ...options }, grafana.request);
}

function contents({ folders, rules }: FakeGrafana) {
  return structuredClone({ folders: [...folders], rules: [...rules] });
}

test('all is written, and writing it again writes nothing', async () => {
  const grafana = fakeGrafana();
  expect(await write(grafana, [anomaly, slow])).toMatchObject({ outcome: 'applied' });
  expect([...grafana.rules.keys()]).toEqual([uidOf(anomaly), uidOf(slow)]);
  const { length } = grafana.writes;
  expect(await write(grafana, [anomaly, slow])).toMatchObject({ outcome: 'unchanged', remains: [] });
  expect(grafana.writes).toHaveLength(length);
});

test.each([
  [true, ''],
  [false, 'api'],
])('editable %s leaves the provenance "%s"', async (editable, provenance) => {
  const grafana = fakeGrafana();
  await write(grafana, [anomaly], { editable });
  expect(grafana.rules.get(uidOf(anomaly))?.provenance).toBe(provenance);
});

test('a group of our own is written in one call', async () => {
  const grafana = fakeGrafana();
  await write(grafana, [anomaly, missing]);
  expect(grafana.writes.filter((call) => !call.startsWith('POST /api/folders'))).toHaveLength(1);
});

test('a group that others have rules in is written rule by rule, and theirs are not touched', async () => {
  const grafana = fakeGrafana();
  await write(grafana, [anomaly, runwayTime], { editable: true });
  const other = { ...(grafana.rules.get(uidOf(anomaly)) as StoredRule), uid: 'other', annotations: {} };
  grafana.rules.set('other', other);
  expect(await write(grafana, [{ ...anomaly, for: '9m' }, missing], { overwrite: true })).toMatchObject({
    outcome: 'applied',
  });
  expect(grafana.rules.get('other')).toEqual(other);
  expect([...grafana.rules.keys()].sort()).toEqual([uidOf(anomaly), uidOf(missing), 'other'].sort());
});

test('conflicts are refused, and nothing is written; edits are overwritten knowingly, files never', async () => {
  const grafana = fakeGrafana();
  await write(grafana, [anomaly]);
  const rule = grafana.rules.get(uidOf(anomaly)) as StoredRule;
  grafana.rules.set(rule.uid, { ...rule, for: '1h' });
  const before = contents(grafana);
  expect(await write(grafana, [anomaly, slow])).toMatchObject({ outcome: 'refused', remains: [] });
  expect(contents(grafana)).toEqual(before);
  expect(await write(grafana, [anomaly], { overwrite: true })).toMatchObject({ outcome: 'applied' });
  grafana.rules.set(rule.uid, { ...rule, for: '1h', provenance: 'file' });
  expect(await write(grafana, [anomaly], { overwrite: true })).toMatchObject({ outcome: 'refused' });
});

test('a group that changed since it was read is left alone', async () => {
  const grafana = fakeGrafana();
  await write(grafana, [anomaly]);
  const changes = await planChanges(toRuleGroups([anomaly, missing]), grafana.request);
  const rule = grafana.rules.get(uidOf(anomaly)) as StoredRule;
  grafana.rules.set('new', { ...rule, uid: 'new' });
  const report = await applyChanges(changes, { editable: false }, grafana.request);
  expect(report).toMatchObject({ outcome: 'undone', message: expect.stringContaining('Plan the changes again') });
  expect(grafana.rules.has('new')).toBe(true);
});

describe('a failure half-way', () => {
  const changed: RuleSpec = { ...anomaly, for: '9m' };
  const isSlow = ({ path }: GrafanaCall) => path.endsWith('/slow');
  const failures: Array<[name: string, fail: () => never | { status: number; body: unknown }]> = [
    ['a refusal', () => ({ status: 403, body: { message: 'no' } })],
    ['an error of Grafana', () => ({ status: 500, body: '' })],
    [
      'a broken connection',
      () => {
        throw new Error('socket hang up');
      },
    ],
  ];

  test.each(failures)('%s is undone: new folders, groups and changes', async (_, fail) => {
    const grafana = fakeGrafana();
    await write(grafana, [anomaly]);
    const before = contents(grafana);
    grafana.failing = (call) => (call.method === 'PUT' && isSlow(call) ? fail() : undefined);
    const report = await write(grafana, [{ ...missing, folder: 'New' }, changed, slow]);
    expect(report).toMatchObject({ outcome: 'undone', remains: [] });
    expect(contents(grafana)).toEqual(before);
  });

  test('what cannot be undone is told, and only that', async () => {
    const grafana = fakeGrafana();
    grafana.failing = ({ method, path }) =>
      isSlow({ method, path }) && method === 'PUT'
        ? { status: 400, body: { message: 'bad' } }
        : method === 'DELETE' && path.endsWith('/predictive')
          ? { status: 503, body: '' }
          : undefined;
    const report = await write(grafana, [anomaly, slow]);
    expect(report.outcome).toBe('partial');
    expect(report.remains).toEqual([expect.stringMatching(/^Group "predictive" .* was written.*503/)]);
    expect([...grafana.rules.keys()]).toEqual([uidOf(anomaly)]);
  });
});

test('a rule that is moved back comes out of its other group, and an undone move leaves it there', async () => {
  const grafana = fakeGrafana();
  await write(grafana, [anomaly]);
  const rule = grafana.rules.get(uidOf(anomaly)) as StoredRule;
  grafana.rules.set(rule.uid, { ...rule, ruleGroup: 'elsewhere' });
  const before = contents(grafana);
  grafana.failing = ({ path }) => (path.endsWith('/slow') ? { status: 400, body: '' } : undefined);
  await expect(write(grafana, [anomaly, slow], { overwrite: true })).rejects.toThrow('could not read the rule group');
  grafana.failing = ({ method, path }) =>
    method === 'PUT' && path.endsWith('/slow') ? { status: 400, body: '' } : undefined;
  expect(await write(grafana, [anomaly, slow], { overwrite: true })).toMatchObject({ outcome: 'undone' });
  expect(contents(grafana)).toEqual(before);
  grafana.failing = () => undefined;
  await write(grafana, [anomaly], { overwrite: true });
  expect(grafana.rules.get(rule.uid)?.ruleGroup).toBe(anomaly.group);
});

test('every rule carries its fingerprint, in an annotation that notifications leave out', async () => {
  const grafana = fakeGrafana();
  await write(grafana, Object.values(examples));
  expect(mark).toMatch(/^__.*__$/);
  grafana.rules.forEach(({ annotations }) => expect(annotations?.[mark]).toMatch(/^[0-9a-f]{16}$/));
});
