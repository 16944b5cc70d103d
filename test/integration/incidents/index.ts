import assert from 'node:assert/strict';
import { grafanaTokenKey } from '../../../src/sources';
import { hour, minute } from '../../../src/engine';
import { readRows, type Frame, type TableReader } from '../../../src/frames';
import type { Instance } from '../../../dev/host/pluginClient';
import { instanceFor, readFrames, readNotices, type Environment, type IntegrationTest } from '../environment';
import { forwardGrafana } from './forwardGrafana';
import { alertmanagerInGrafana } from './grafanaTest';
import { readHeadlines } from './readHeadlines';
import { openStorm, type Storm } from './openStorm';
import { postAlert } from './startAlertmanager';
import { ruleCount, services } from './startStorm';

const token = 'integration-grafana-token';
const uid = 'am';

/**
 * Tests against alerts that a real Prometheus evaluates, and the real Alertmanager ALERTMANAGER_EXECUTABLE that they are sent to; with GRAFANA_URL and
 * GRAFANA_TOKEN, also through a real Grafana.
 */
export function incidentTests({ ALERTMANAGER_EXECUTABLE: executable = '', ...environment }: NodeJS.ProcessEnv): {
  tests: IntegrationTest[];
  skipped: string[];
  stop(): Promise<void>;
} {
  let shared: Promise<Storm> | undefined;
  const open = () => (shared ??= openStorm(executable));
  const stop = async () => {
    const storm = await shared?.catch(() => undefined);
    await storm?.prometheus.stop();
    await storm?.alertmanager?.stop();
  };
  const { GRAFANA_URL: url, GRAFANA_TOKEN: grafanaToken } = environment;
  const grafana = url && grafanaToken ? { url: url.replace(/\/$/, ''), token: grafanaToken } : undefined;
  return {
    tests: [
      {
        name: 'a storm of alerts of a whole shop is one incident with one headline',
        run: async (given) => testStorm(given, await open()),
      },
      ...(executable === ''
        ? []
        : [
            {
              name: 'alerts of a real Alertmanager are part of incidents, and those that Prometheus has itself are the same',
              run: async (given: Environment) => testAlertmanager(given, await open()),
            },
          ]),
      ...(executable !== '' && grafana
        ? [
            {
              name: 'Grafana: alerts of an Alertmanager data source are read with the account of the plugin',
              run: async () => alertmanagerInGrafana(grafana, await open()),
            },
          ]
        : []),
    ],
    skipped: [
      ...(executable === ''
        ? [
            'a real Alertmanager: PATH has neither prometheus-alertmanager, as the package of Debian and Ubuntu is called, nor alertmanager',
          ]
        : []),
      ...(grafana ? [] : ['an Alertmanager data source in a real Grafana: GRAFANA_URL and GRAFANA_TOKEN are not set']),
    ],
    stop,
  };
}

const storm = services.length * ruleCount;

async function testStorm(environment: Environment, { prometheus }: Storm): Promise<void> {
  const frames = await readIncidents(environment, createInstance(prometheus.url));
  assert.ok(storm >= 50);
  const [incident, ...others] = readHeadlines(frames);
  assert.deepEqual(others, []);
  assert.equal(incident.alerts, storm);
  assert.match(incident.headline, new RegExp(`, ${storm} alerts in ${services.length} services$`));
  assert.deepEqual(incident.services.sort(), [...services].sort());
  console.log(`      ${storm} alerts: "${incident.headline}"`);
}

async function testAlertmanager(environment: Environment, { prometheus, alertmanager }: Storm): Promise<void> {
  assert.ok(alertmanager);
  await postAlert(alertmanager);
  const grafana = await forwardGrafana(uid, alertmanager.url, token);
  try {
    const instance = createInstance(prometheus.url, { grafanaUrl: grafana.url, incidents: { alertmanagers: [uid] } });
    const frames = await readIncidents(environment, instance);
    assert.doesNotMatch(readNotices(frames), /Failed to read/);
    const [incident, ...others] = readHeadlines(frames);
    assert.deepEqual(others, []);
    // One is of the Alertmanager alone: of each other one, both know.
    assert.equal(incident.alerts, storm + 1);
    const timeline = await readIncidents(environment, instance, 'timeline');
    assert.deepEqual(listOrigins(timeline), { prometheus: storm, alertmanager: 1 });
  } finally {
    grafana.stop();
  }
}

function createInstance(url: string, jsonData: object = {}): Instance {
  const instance = instanceFor(url);
  return {
    ...instance,
    uid: `incidents-${Object.keys(jsonData).length}`,
    jsonData: { ...instance.jsonData, limits: {}, insight: { metrics: 'prom' }, ...jsonData },
    secureJsonData: { ...instance.secureJsonData, [grafanaTokenKey]: token },
  };
}

async function readIncidents({ plugin }: Environment, instance: Instance, output = 'table'): Promise<Frame[]> {
  const to = Date.now();
  const query = { refId: 'A', from: to - hour, to, intervalMs: minute, model: { queryType: 'incidents', output } };
  const answer = (await plugin.queryData(instance, [query])).get('A');
  assert.ok(answer, 'The plugin answered without refId A.');
  return readFrames(answer);
}

function listOrigins(frames: Frame[]): Record<string, number> {
  const counts: Record<string, number> = {};
  const isAlert = (row: TableReader) => row.text('kind') === 'alert';
  for (const row of readRows(frames[0]).filter(isAlert)) {
    counts[row.text('origin')] = (counts[row.text('origin')] ?? 0) + 1;
  }
  return counts;
}
