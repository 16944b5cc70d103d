import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { grafanaClient } from '../../../cli/grafanaClient';
import { toRuleGroups, type GrafanaRequest, type RuleSpec } from '../../../src/alerts';
import { dataSourceType } from '../../../src/queries';
import { applied, inFolder } from '../grafana/grafanaFolder';
import { testFolder } from '../grafana/grafanaShopRules';
import type { Environment } from '../environment';
import type { GrafanaAccess } from './grafanaTests';
import { hour, nameRun, type LokiServer, type LokiTest, type WrittenLine } from './lokiServer';

const ms = 1_000_000n;
const minute = 60_000;
const service = 'payments';

/** A rule about new errors of the lines of a run. */
function buildRule(run: string): RuleSpec {
  return {
    kind: 'newLogPattern',
    name: `New errors of ${run}`,
    folder: testFolder.title,
    folderUid: testFolder.uid,
    group: run,
    interval: '10s',
    for: '0s',
    severity: 'warning',
    foresight: run,
    source: { uid: 'logs', query: { refId: 'A', expr: `{run="${run}"}`, queryType: 'range' } },
    level: 'error',
    within: '1h',
    baseline: '7d',
  };
}

/** Eight days of lines that say nothing new. */
function writePast(now: number): WrittenLine[] {
  const step = 10 * minute;
  return Array.from({ length: Math.floor((192 * hour) / step) }, (_, i) => ({
    ns: BigInt(now - 192 * hour + i * step) * ms,
    text: `level=info msg="payment ${i} accepted" took_ms=${(i * 37) % 400}`,
  }));
}

/** Whether an alert of the service fires. */
async function isFiring(grafana: GrafanaRequest, name: string): Promise<boolean> {
  const { body } = await grafana({ method: 'GET', path: '/api/prometheus/grafana/api/v1/rules' });
  const groups = Object(body).data.groups as Array<{
    rules: Array<{ name: string; health: string; lastError?: string; alerts?: Alert[] }>;
  }>;
  const rule = groups.flatMap(({ rules }) => rules).find((one) => one.name === name);
  assert.ok(rule === undefined || rule.health !== 'error', rule?.lastError);
  return (rule?.alerts ?? []).some(({ state, labels }) => state === 'Alerting' && labels.service === service);
}

interface Alert {
  state: string;
  labels: Record<string, string>;
}

/** How long it takes, ms, until a condition holds. */
async function waitUntil(
  condition: () => Promise<boolean>,
  { most, what }: { most: number; what: string }
): Promise<number> {
  const began = Date.now();
  while (!(await condition())) {
    assert.ok(Date.now() - began < most, `${what} not within ${most / 1000} s`);
    await pause(2_000);
  }
  return Date.now() - began;
}

async function breakDown(loki: LokiServer, run: string, grafana: GrafanaRequest): Promise<void> {
  const { name } = buildRule(run);
  const labels = { run, service };
  let count = 0;
  const fail = async () => {
    const text = `level=error msg="card gateway refused payment ${count}" gateway=eu-${count % 3}`;
    await loki.push(labels, [{ ns: BigInt(Date.now()) * ms, text }]);
    count++;
  };
  const fired = await waitUntil(
    async () => {
      await fail();
      return isFiring(grafana, name);
    },
    { most: 2 * minute, what: 'The new error fires an alert' }
  );
  const ended = await waitUntil(async () => !(await isFiring(grafana, name)), {
    most: 7 * minute,
    what: 'The alert ends after the errors have',
  });
  console.log(
    `      fired after ${Math.round(fired / 1000)} s, ended ${Math.round(ended / 1000)} s after the last error`
  );
}

/** What happens in a Grafana to a rule about new patterns, whose data source asks this Loki. */
export function alertTests({ url, token }: GrafanaAccess): LokiTest[] {
  const grafana = grafanaClient(url, token);
  const fires = async (loki: LokiServer) => {
    const run = nameRun();
    await loki.push({ run, service }, writePast(Date.now()));
    const sources = [{ uid: 'logs', kind: 'loki', name: 'Logs', url: loki.url }];
    const body = { uid: run, name: run, type: dataSourceType, access: 'proxy', jsonData: { sources } };
    const { status } = await grafana({ method: 'POST', path: '/api/datasources', body });
    assert.equal(status, 200, 'the data source could not be made');
    try {
      await applied(toRuleGroups([buildRule(run)]), grafana);
      await pause(20_000);
      assert.equal(await isFiring(grafana, buildRule(run).name), false, 'it fires without a reason');
      await breakDown(loki, run, grafana);
    } finally {
      await grafana({ method: 'DELETE', path: `/api/datasources/uid/${run}` });
    }
  };
  return [
    {
      name: 'a new error fires an alert in Grafana within two minutes, which ends after it',
      run: (loki, environment: Environment) => inFolder(grafana, '', () => fires(loki)).run(environment),
    },
  ];
}
