import assert from 'node:assert/strict';
import {
  applyChanges,
  planChanges,
  removeRules,
  toRuleGroups,
  type GrafanaRequest,
  type RuleGroup,
  type RuleSpec,
  type StoredRule,
} from '../../../src/alerts';
import type { IntegrationTest } from '../environment';
import { applied, evaluated, inFolder, listKinds } from './grafanaFolder';
import { shopRules, testFolder } from './grafanaShopRules';

const alertRules = '/api/v1/provisioning/alert-rules';
const [anomaly, breach] = shopRules;

/** The life of alert rules in a running Grafana. */
export function ruleTests(grafana: GrafanaRequest): IntegrationTest[] {
  const test = (name: string, run: (grafana: GrafanaRequest) => Promise<void>) =>
    inFolder(grafana, name, () => run(grafana));
  return [
    test('rules of all kinds are taken, read back as written, and evaluated without an error', takesAll),
    test('an alert with a recovery threshold fires, and goes on being evaluated', firesWithRecovery),
    test('a change is told field by field, written, and then nothing is left to do', changes),
    test('a rule that was edited by hand is told, and overwritten only knowingly', protectsEdits),
    test("other people's rules in a group stay, and stay editable", keepsOthers),
    test('what a failure leaves half-made is taken back', takesBack),
    test('rules are removed, and only those that were written', removes),
  ];
}

async function takesAll(grafana: GrafanaRequest): Promise<void> {
  const groups = toRuleGroups(shopRules);
  await applied(groups, grafana);
  const again = listKinds(await planChanges(groups, grafana));
  assert.deepEqual(new Set(Object.values(again)), new Set(['unchanged']));
  for (const { name, health, lastError, state } of await evaluated(groups, grafana, Date.now())) {
    assert.equal(health, 'ok', `${name}: ${lastError}`);
    assert.match(String(state), /^(inactive|pending|firing)$/, name);
  }
}

async function firesWithRecovery(grafana: GrafanaRequest): Promise<void> {
  const groups = toRuleGroups([{ ...breach, limit: -1, recovery: -2 } as RuleSpec]);
  await applied(groups, grafana);
  const [first] = await evaluated(groups, grafana, Date.now());
  assert.equal(first.state, 'firing', first.lastError);
  // Grafana hands what fires to the next evaluation, which judges it by the recovery threshold.
  const [second] = await evaluated(groups, grafana, Date.parse(first.lastEvaluation));
  assert.deepEqual([second.state, second.health], ['firing', 'ok'], second.lastError);
}

async function changes(grafana: GrafanaRequest): Promise<void> {
  await applied(toRuleGroups([anomaly, breach]), grafana);
  const groups = toRuleGroups([anomaly, { ...breach, for: '5m', limit: 800, recovery: 700 } as RuleSpec]);
  const plan = await applied(groups, grafana);
  assert.deepEqual(listKinds(plan), { [anomaly.name]: 'unchanged', [breach.name]: 'changed' });
  const fields = plan.groups[0].rules[1].differences.map(({ field }) => field);
  assert.deepEqual(fields, ['annotations.description', 'data.C.model.conditions', 'for']);
  const { outcome } = await applyChanges(await planChanges(groups, grafana), { editable: false }, grafana);
  assert.equal(outcome, 'unchanged');
}

async function protectsEdits(grafana: GrafanaRequest): Promise<void> {
  const groups = toRuleGroups([anomaly]);
  await applied(groups, grafana, { editable: true });
  const stored = await findRule(grafana, groups);
  assert.equal(stored.provenance ?? '', '');
  await write(grafana, { ...stored, for: '7m' });
  const plan = await planChanges(groups, grafana);
  assert.equal(plan.groups[0].rules[0].conflict?.reason, 'edited');
  assert.equal((await applyChanges(plan, { editable: true }, grafana)).outcome, 'refused');
  assert.equal((await findRule(grafana, groups)).for, '7m');
  await applyChanges(plan, { editable: true, overwrite: true }, grafana);
  assert.equal((await findRule(grafana, groups)).for, '0s');
}

async function keepsOthers(grafana: GrafanaRequest): Promise<void> {
  const groups = toRuleGroups([anomaly]);
  await applied(groups, grafana);
  const ours = await findRule(grafana, groups);
  const other = { ...ours, id: undefined, uid: 'foresight-integration-other', title: 'Made by hand', annotations: {} };
  await write(grafana, other, 'POST');
  const plan = await applied(toRuleGroups([{ ...anomaly, for: '5m' }, breach]), grafana);
  assert.deepEqual(plan.groups[0].kept, [{ uid: other.uid, title: other.title }]);
  const { body } = await grafana({ method: 'GET', path: `${alertRules}/${other.uid}` });
  assert.equal((body as StoredRule).provenance ?? '', '');
  assert.equal((await findRule(grafana, groups)).for, '5m');
}

async function takesBack(grafana: GrafanaRequest): Promise<void> {
  const [good] = toRuleGroups([anomaly]);
  const bad = { ...good, name: 'second', interval: 7, rules: toRuleGroups([breach])[0].rules };
  const report = await applyChanges(await planChanges([good, bad], grafana), { editable: false }, grafana);
  assert.equal(report.outcome, 'undone', report.message);
  const { status } = await grafana({ method: 'GET', path: `/api/folders/${testFolder.uid}` });
  assert.equal(status, 404);
  // The same among rules that exist: a change and a removal come back, too.
  const groups = toRuleGroups([anomaly, breach]);
  await applied(groups, grafana);
  const changed = toRuleGroups([{ ...anomaly, for: '9m' }]);
  const plan = await planChanges([...changed, { ...bad, rules: [] }], grafana, { prune: true });
  assert.deepEqual(listKinds(plan), { [anomaly.name]: 'changed', [breach.name]: 'removed' });
  assert.equal((await applyChanges(plan, { editable: false }, grafana)).outcome, 'undone');
  assert.deepEqual(new Set(Object.values(listKinds(await planChanges(groups, grafana)))), new Set(['unchanged']));
}

async function removes(grafana: GrafanaRequest): Promise<void> {
  const groups = toRuleGroups([anomaly, breach]);
  await applied(groups, grafana);
  const plan = await planChanges(toRuleGroups([anomaly]), grafana, { prune: true });
  assert.deepEqual(listKinds(plan), { [anomaly.name]: 'unchanged', [breach.name]: 'removed' });
  assert.equal((await applyChanges(plan, { editable: false }, grafana)).outcome, 'applied');
  const uids = groups[0].rules.map(({ uid }) => uid);
  assert.equal((await removeRules(uids, {}, grafana)).remains.length, 1);
  assert.equal((await removeRules(uids, {}, grafana)).outcome, 'unchanged');
}

async function findRule(grafana: GrafanaRequest, [group]: RuleGroup[]): Promise<StoredRule> {
  const { body } = await grafana({ method: 'GET', path: `${alertRules}/${group.rules[0].uid}` });
  return body as StoredRule;
}

/** Writes a rule as Grafana's own pages would: anybody may edit it. */
async function write(grafana: GrafanaRequest, rule: StoredRule, method: 'PUT' | 'POST' = 'PUT'): Promise<void> {
  const path = method === 'PUT' ? `${alertRules}/${rule.uid}` : alertRules;
  const { status, body } = await grafana({ method, path, body: rule, headers: { 'X-Disable-Provenance': 'true' } });
  assert.ok(status < 300, `${status}: ${JSON.stringify(body)}`);
}
