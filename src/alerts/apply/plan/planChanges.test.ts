import type { RuleSpec } from '../../kinds';
import { examples } from '../../../../test/support/alerts/examples';
import { fakeGrafana, type FakeGrafana } from '../../../../test/support/alerts/fakeGrafana';
import { toRuleGroups } from '../../kinds/toRuleGroups';
import { applyChanges } from '../write/applyChanges';
import { planChanges } from './planChanges';
import { listConflicts, hasChanges, type StoredRule } from './ruleChanges';

const { anomaly, runwayTime, sloBurn } = examples;
const uidOf = (spec: RuleSpec) => toRuleGroups([spec])[0].rules[0].uid;

async function grafanaWith(...specs: RuleSpec[]): Promise<FakeGrafana> {
  const grafana = fakeGrafana();
  const changes = await planChanges(toRuleGroups(specs), grafana.request);
  await applyChanges(changes, { editable: true }, grafana.request);
  grafana.writes.length = 0;
  return grafana;
}

async function planned(grafana: FakeGrafana, specs: RuleSpec[], prune = false) {
  const changes = await planChanges(toRuleGroups(specs), grafana.request, { prune });
  return { ...changes, rules: changes.groups.flatMap(({ rules }) => rules) };
}

function edit(grafana: FakeGrafana, spec: RuleSpec, fields: Partial<StoredRule>): void {
  const rule = grafana.rules.get(uidOf(spec));
  grafana.rules.set(uidOf(spec), { ...(rule as StoredRule), ...fields });
}

test('an empty Grafana gets the folder and every rule, and planning writes nothing', async () => {
  const grafana = fakeGrafana();
  const changes = await planned(grafana, [anomaly, sloBurn]);
  expect(changes.folders).toMatchObject([{ title: 'Shop', sameTitle: [] }]);
  expect(changes.rules.map(({ kind }) => kind)).toEqual(Array(6).fill('created'));
  expect(grafana.writes).toEqual([]);
});

test('a folder of the same title is told, with its uid', async () => {
  const grafana = fakeGrafana();
  grafana.folders.set('abc', 'Shop').set('def', 'Shop two');
  expect((await planned(grafana, [anomaly])).folders).toMatchObject([{ sameTitle: ['abc'] }]);
});

test('what Grafana has already needs no change, however it is spelt', async () => {
  const grafana = await grafanaWith(...Object.values(examples));
  for (const rule of grafana.rules.values()) {
    const added = { intervalMs: 1000, maxDataPoints: 43200 };
    rule.keep_firing_for ??= '0s';
    rule.for = rule.for === '5m' ? '300s' : rule.for;
    rule.data.forEach(
      (step) => (step.model = Object.fromEntries(Object.entries({ ...added, ...step.model }).reverse()))
    );
  }
  const changes = await planned(grafana, Object.values(examples));
  expect(hasChanges(changes)).toBe(false);
  expect(listConflicts(changes)).toEqual([]);
});

describe('a rule that is told apart from others of its name', () => {
  const other = { ...anomaly.annotations, panel: { dashboardUid: 'other', panelId: 1 } };

  test('keeps the uid that it had before', async () => {
    const grafana = await grafanaWith(anomaly);
    const { rules, groups } = await planned(grafana, [{ ...anomaly, identity: 'foresight-shop' }]);
    expect(rules).toMatchObject([{ kind: 'unchanged', uid: uidOf(anomaly) }]);
    expect(groups[0].kept).toEqual([]);
  });

  test('is another rule than that of another dashboard', async () => {
    const grafana = await grafanaWith(anomaly);
    const rule = { ...anomaly, identity: 'other', annotations: other };
    const { rules, groups } = await planned(grafana, [rule]);
    expect(rules).toMatchObject([{ kind: 'created', uid: uidOf(rule) }]);
    expect(groups[0].kept).toMatchObject([{ uid: uidOf(anomaly) }]);
  });
});

test('a changed rule is told field by field, and keeps what the rule file does not speak of', async () => {
  const grafana = await grafanaWith(anomaly);
  const settings = { receiver: 'pager' };
  edit(grafana, anomaly, { isPaused: true, notification_settings: settings, missingSeriesEvalsToResolve: 3 });
  const { rules } = await planned(grafana, [{ ...anomaly, for: '10m', labels: { team: 'cart', tier: '1' } }]);
  expect(rules[0]).toMatchObject({ kind: 'changed', conflict: undefined });
  expect(rules[0].differences).toEqual([
    { field: 'for', before: '5m', after: '10m' },
    { field: 'labels.team', before: 'checkout', after: 'cart' },
    { field: 'labels.tier', before: undefined, after: '1' },
  ]);
  expect(rules[0].after).toMatchObject({
    isPaused: true,
    notification_settings: settings,
    missingSeriesEvalsToResolve: 3,
  });
});

test.each<[reason: string, fields: Partial<StoredRule>]>([
  ['edited', { for: '1h' }],
  ['tool', { for: '1h', annotations: {}, provenance: 'api' }],
  ['file', { for: '1h', provenance: 'file' }],
  ['moved', { ruleGroup: 'elsewhere' }],
])('a rule that is in the way (%s) is told', async (reason, fields) => {
  const grafana = await grafanaWith(anomaly);
  edit(grafana, anomaly, fields);
  const changes = await planned(grafana, [anomaly]);
  expect(changes.rules[0].conflict).toMatchObject({ reason });
  expect(listConflicts(changes)[0]).toContain(anomaly.name);
});

test('a rule that was edited to what the file says is no conflict', async () => {
  const grafana = await grafanaWith(anomaly);
  edit(grafana, anomaly, { for: '1h' });
  expect((await planned(grafana, [{ ...anomaly, for: '1h' }])).rules[0].kind).toBe('unchanged');
});

test('other rules of a group are kept; pruned are only those that were written from a file', async () => {
  const grafana = await grafanaWith(anomaly, runwayTime);
  const byHand = { ...grafana.rules.get(uidOf(anomaly)), uid: 'by-hand', title: 'By hand', annotations: {} };
  grafana.rules.set('by-hand', byHand as StoredRule);
  expect((await planned(grafana, [anomaly])).groups[0].kept.map(({ title }) => title)).toEqual([
    runwayTime.name,
    'By hand',
  ]);
  const { groups, rules } = await planned(grafana, [anomaly], true);
  expect(rules.map(({ title, kind }) => [title, kind])).toEqual([
    [anomaly.name, 'unchanged'],
    [runwayTime.name, 'removed'],
  ]);
  expect(groups[0].kept).toEqual([{ uid: 'by-hand', title: 'By hand' }]);
});

test("the interval of a group that holds other people's rules is not changed", async () => {
  const grafana = await grafanaWith(anomaly, runwayTime);
  const changes = await planned(grafana, [{ ...anomaly, interval: '5m' }]);
  expect(listConflicts(changes)).toEqual([expect.stringContaining('every 60 s and holds rules of others')]);
});

test.each([
  [401, 'does not accept the credentials'],
  [403, 'does not let you read the folder'],
  [500, 'could not read the folder'],
])('status %i while reading is an error that says what to do', async (status, text) => {
  const grafana = fakeGrafana();
  grafana.failing = () => ({ status, body: { message: 'because' } });
  await expect(planned(grafana, [anomaly])).rejects.toThrow(text);
});
