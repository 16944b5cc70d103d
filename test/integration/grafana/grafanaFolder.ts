import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import {
  applyChanges,
  planChanges,
  type ApplyOptions,
  type GrafanaRequest,
  type RuleChanges,
  type RuleGroup,
} from '../../../src/alerts';
import type { IntegrationTest } from '../environment';
import { testFolder } from './grafanaShopRules';

/** A rule as Grafana's list of evaluated rules tells it. */
export interface EvaluatedRule {
  uid: string;
  name: string;
  health: string;
  /** Missing for recording rules. */
  state?: string;
  lastError?: string;
  lastEvaluation: string;
}

/** A test that begins with an empty folder, which is removed afterwards with all rules in it. */
export function inFolder(grafana: GrafanaRequest, name: string, run: () => Promise<void>): IntegrationTest {
  return {
    name: `Grafana: ${name}`,
    run: async () => {
      await removeFolder(grafana);
      try {
        await run();
      } finally {
        await removeFolder(grafana);
      }
    },
  };
}

async function removeFolder(grafana: GrafanaRequest): Promise<void> {
  const { status } = await grafana({ method: 'DELETE', path: `/api/folders/${testFolder.uid}?forceDeleteRules=true` });
  assert.ok(status === 200 || status === 404, `The test's folder could not be removed: ${status}`);
}

/** Plans and writes the groups, which must succeed; returns the plan. */
export async function applied(
  groups: RuleGroup[],
  grafana: GrafanaRequest,
  options: ApplyOptions = { editable: false }
): Promise<RuleChanges> {
  const changes = await planChanges(groups, grafana);
  const report = await applyChanges(changes, options, grafana);
  assert.equal(report.outcome, 'applied', report.message);
  return changes;
}

/** What a plan would do to each rule, by title. */
export function listKinds({ groups }: RuleChanges): Record<string, string> {
  return Object.fromEntries(groups.flatMap(({ rules }) => rules.map(({ title, kind }) => [title, kind])));
}

/** The rules of the groups, once each has been evaluated after the given time, ms. */
export async function evaluated(groups: RuleGroup[], grafana: GrafanaRequest, after: number): Promise<EvaluatedRule[]> {
  const uids = new Set(groups.flatMap(({ rules }) => rules.map(({ uid }) => uid)));
  const deadline = Date.now() + 240_000;
  for (;;) {
    const done = (await listRules(grafana)).filter(
      ({ uid, lastEvaluation }) => uids.has(uid) && Date.parse(lastEvaluation) > after
    );
    if (done.length === uids.size) {
      return done;
    }
    assert.ok(Date.now() < deadline, `Only ${done.length} of ${uids.size} rules were evaluated within 4 minutes.`);
    await pause(2000);
  }
}

async function listRules(grafana: GrafanaRequest): Promise<EvaluatedRule[]> {
  const { body } = await grafana({ method: 'GET', path: '/api/prometheus/grafana/api/v1/rules' });
  const { data } = body as { data: { groups: Array<{ rules: EvaluatedRule[] }> } };
  return data.groups.flatMap(({ rules }) => rules);
}
