import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { grafanaClient } from '../../../cli/grafanaClient';
import type { GrafanaRequest } from '../../../src/alerts';
import { hour, minute } from '../../../src/engine';
import { dataSourceType } from '../../../src/queries';
import { isMapping } from '../../../src/schema';
import type { Storm } from './openStorm';
import { postAlert } from './startAlertmanager';
import { ruleCount, services } from './startStorm';

/** An alert that is sent again may come some seconds later. */
const maxWait = minute;

/** Puts the storm's servers and a Foresight data source into a running Grafana and reads its incidents there. */
export async function alertmanagerInGrafana(
  { url, token }: { url: string; token: string },
  { prometheus, alertmanager }: Storm
): Promise<void> {
  assert.ok(alertmanager);
  await postAlert(alertmanager);
  const grafana = grafanaClient(url, token);
  const run = randomUUID().slice(0, 8);
  const uids = { metrics: `storm-${run}`, alerts: `storm-am-${run}`, foresight: `storm-foresight-${run}` };
  const jsonData = {
    sources: [{ uid: uids.metrics, kind: 'grafana' }],
    insight: { metrics: uids.metrics },
    incidents: { alertmanagers: [uids.alerts] },
  };
  const sources = [
    { uid: uids.metrics, type: 'prometheus', url: prometheus.url },
    { uid: uids.alerts, type: 'alertmanager', url: alertmanager.url, jsonData: { implementation: 'prometheus' } },
    { uid: uids.foresight, type: dataSourceType, jsonData },
  ];
  try {
    for (const source of sources) {
      const body = { name: source.uid, access: 'proxy', ...source };
      const { status, body: said } = await grafana({ method: 'POST', path: '/api/datasources', body });
      assert.equal(status, 200, JSON.stringify(said));
    }
    await untilRead(grafana, uids.foresight);
  } finally {
    for (const { uid } of sources) {
      await grafana({ method: 'DELETE', path: `/api/datasources/uid/${uid}` });
    }
  }
}

async function untilRead(grafana: GrafanaRequest, uid: string): Promise<void> {
  const expected = `${services.length * ruleCount + 1} alerts in ${services.length} services`;
  for (const deadline = Date.now() + maxWait; ; await sleep(5_000)) {
    const to = Date.now();
    const query = { refId: 'A', datasource: { type: dataSourceType, uid }, queryType: 'incidents', output: 'table' };
    const body = { queries: [query], from: String(to - hour), to: String(to) };
    const { status, body: answer } = await grafana({ method: 'POST', path: '/api/ds/query', body });
    assert.equal(status, 200, JSON.stringify(answer));
    const text = JSON.stringify(isMapping(answer) ? answer.results : answer);
    if (text.includes(expected)) {
      assert.doesNotMatch(text, /Failed to read/);
      return;
    }
    assert.ok(Date.now() < deadline, `No incident has ${expected}: ${text.slice(0, 2_000)}`);
  }
}
