import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { planChanges, toRecordingGroups, type GrafanaRequest, type RuleGroup } from '../../../src/alerts';
import type { IntegrationTest } from '../environment';
import { applied, evaluated, inFolder, listKinds } from './grafanaFolder';
import { shopRules } from './grafanaShopRules';

/** Recording rules in a running Grafana, with a Prometheus data source that takes remote writes. */
export function recordingTests(grafana: GrafanaRequest, recordTo: string): IntegrationTest[] {
  const record = async () => {
    // A label of this run tells its series from those of earlier ones.
    const run = `run-${Date.now()}`;
    const specs = shopRules.map((spec) => ({ ...spec, labels: { ...spec.labels, run } }));
    const groups = toRecordingGroups(specs, recordTo);
    await applied(groups, grafana);
    assert.deepEqual(new Set(Object.values(listKinds(await planChanges(groups, grafana)))), new Set(['unchanged']));
    for (const { name, health, lastError } of await evaluated(groups, grafana, Date.now())) {
      assert.equal(health, 'ok', `${name}: ${lastError}`);
    }
    await arrive(groups, { grafana, recordTo, run });
  };
  return [inFolder(grafana, 'recording rules of all kinds are taken, and their series arrive in Prometheus', record)];
}

interface Target {
  grafana: GrafanaRequest;
  recordTo: string;
  run: string;
}

/** Waits for the series of rules whose query has an answer: nothing on its way to its limit has no runway. */
async function arrive(groups: RuleGroup[], target: Target): Promise<void> {
  const expected = groups
    .flatMap(({ rules }) => rules)
    .flatMap((rule) => ('record' in rule && rule.record.metric !== 'foresight_runway_hours' ? [rule] : []))
    .map(({ record, labels }) => `${record.metric} of ${labels.foresight_rule}`);
  for (let tries = 0; ; tries++) {
    const found = await recorded(target);
    const missing = expected.filter((one) => !found.has(one));
    if (missing.length === 0) {
      return;
    }
    assert.ok(tries < 60, `No series of ${missing.join(', ')} came within two minutes.`);
    await pause(2000);
  }
}

async function recorded({ grafana, recordTo, run }: Target): Promise<Set<string>> {
  const query = encodeURIComponent(`{run="${run}"}`);
  const path = `/api/datasources/proxy/uid/${encodeURIComponent(recordTo)}/api/v1/query?query=${query}`;
  const { body } = await grafana({ method: 'GET', path });
  const { data } = body as { data: { result: Array<{ metric: Record<string, string> }> } };
  return new Set(data.result.map(({ metric }) => `${metric.__name__} of ${metric.foresight_rule}`));
}
