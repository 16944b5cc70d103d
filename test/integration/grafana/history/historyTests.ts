import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { createForesight } from '../../../../cli';
import {
  backtestAnyRule,
  readRules,
  toEvaluable,
  type Alert,
  type GrafanaCall,
  type GrafanaRequest,
  type ImportedRule,
} from '../../../../src/alerts';
import type { IntegrationTest } from '../../environment';
import { startLivePrometheus } from '../../existing/livePrometheus';
import { inFolder } from '../grafanaFolder';
import { testFolder } from '../grafanaShopRules';
import { buildHistoryGroups } from './historyRules';
import { formatKey, readHistory, readStates, type Activities, type Activity, type Transition } from './readStates';
import { exposeScripts, scriptSteps, stepMs } from './scriptedSeries';

const source = { uid: 'foresight-history', name: 'Foresight history', type: 'prometheus', access: 'proxy' };

/** Compares backtests with what a running Grafana says of the states of the same rules. */
export function historyTests(grafana: GrafanaRequest): IntegrationTest[] {
  const compare = async () => {
    // Grafana evaluates at multiples of the interval.
    const from = Math.ceil((Date.now() + stepMs) / stepMs) * stepMs;
    const prometheus = await startLivePrometheus('groups: []', exposeScripts(from));
    try {
      const body = { ...source, url: prometheus.url };
      await write(grafana, { method: 'POST', path: '/api/datasources', body });
      await write(grafana, { method: 'POST', path: '/api/folders', body: testFolder });
      // Each of the scripts has been read before the first evaluation.
      await sleep(Math.max(0, from - 4000 - Date.now()));
      const { uid: folder } = testFolder;
      for (const group of buildHistoryGroups(folder, source.uid)) {
        const path = `/api/v1/provisioning/folder/${folder}/rule-groups/${String(group.title)}`;
        await write(grafana, { method: 'PUT', path, body: group });
      }
      const observed = await observeStates(grafana, from + scriptSteps * stepMs);
      await compareHistory(grafana, observed, prometheus.url);
    } finally {
      await prometheus.stop();
      await grafana({ method: 'DELETE', path: `/api/datasources/uid/${source.uid}` });
    }
  };
  return [
    inFolder(grafana, 'a backtest of imported rules has the alerts that the history of their states has', compare),
  ];
}

async function write(grafana: GrafanaRequest, call: GrafanaCall): Promise<void> {
  const { status, body } = await grafana(call);
  assert.ok(status < 300, `${call.method} ${call.path}: ${status} ${JSON.stringify(body)}`);
}

/** What the alerts of each rule do at each of its evaluations. */
type Observed = Map<string, Map<number, Activities>>;

/** Looks at the states several times between two evaluations, which are spread over the interval, until the scripts end. */
async function observeStates(grafana: GrafanaRequest, until: number): Promise<Observed> {
  const observed: Observed = new Map();
  while (Date.now() < until) {
    for (const { rule, at, states } of await readStates(grafana, testFolder.uid)) {
      observed.set(rule, (observed.get(rule) ?? new Map()).set(at, states));
    }
    await sleep(stepMs / 5);
  }
  return observed;
}

async function compareHistory(grafana: GrafanaRequest, observed: Observed, url: string): Promise<void> {
  const transitions: Compared = { all: 0, differing: [] };
  const evaluations: Compared = { all: 0, differing: [] };
  for (const rule of await importRules(grafana)) {
    const rows = observed.get(rule.title) ?? new Map<number, Activities>();
    const range = { from: Math.min(...rows.keys()), to: Math.max(...rows.keys()) + 1 };
    const uid = String(Object(rule.source.grafana_alert).uid);
    const history = await readHistory(grafana, { uid, title: rule.title });
    const alerts = await backtest(url, rule, range);
    const expected = alerts.flatMap((alert) => listTransitions(rule.title, alert));
    if (isWhollyRecorded(rule)) {
      addResult(transitions, compareTransitions(dropPending(history.filter(({ at }) => at < range.to)), expected));
    }
    addResult(evaluations, compareStates(rule.title, alerts, rows));
  }
  const [states, changes] = [evaluations, transitions].map(
    ({ all, differing }) => `${all - differing.length} of ${all}`
  );
  console.log(`      ${states} evaluations of alerts and ${changes} transitions agree`);
  const differing = [...evaluations.differing, ...transitions.differing];
  assert.ok(transitions.all > 100 && differing.length === 0, differing.join('\n'));
}

/** Grafana does not record that an alert which was pending fires because its last state is kept. */
function isWhollyRecorded({ pending, grafana }: ImportedRule): boolean {
  return pending === 0 || grafana?.noData !== 'KeepLast';
}

interface Compared {
  all: number;
  differing: string[];
}

function addResult(total: Compared, { all, differing }: Compared): void {
  total.all += all;
  total.differing.push(...differing);
}

/** The rules as `rules import --grafana` reads them. */
async function importRules(grafana: GrafanaRequest): Promise<ImportedRule[]> {
  const { body } = await grafana({ method: 'GET', path: '/api/ruler/grafana/api/v1/rules' });
  const { rules } = readRules(JSON.stringify(body));
  return rules.filter(({ folderUid }) => folderUid === testFolder.uid);
}

async function backtest(url: string, rule: ImportedRule, range: { from: number; to: number }): Promise<Alert[]> {
  const foresight = createForesight({ servers: [{ kind: 'prometheus', url, token: '' }], workers: 0 });
  try {
    const evaluable = toEvaluable(rule);
    assert.ok(evaluable.ok, rule.title);
    return (await backtestAnyRule(evaluable.rule, { range, incidents: [] }, foresight.existing)).alerts;
  } finally {
    await foresight.close();
  }
}

const toActivity = (alert: Alert): Activity =>
  alert.isAboutSource ? (alert.cause === 'error' ? 'error' : 'no data') : 'firing';

/** Where an alert was pending, began and ended. */
function listTransitions(rule: string, alert: Alert): Transition[] {
  const key = formatKey(rule, alert.labels);
  return [
    ...(alert.pendingFrom < alert.from ? [{ key, at: alert.pendingFrom, to: 'pending' as const }] : []),
    { key, at: alert.from, to: toActivity(alert) },
    ...(alert.isOpen ? [] : [{ key, at: alert.to, to: 'normal' as const }]),
  ];
}

/** Without what was pending and never fired: a backtest does not say so. */
function dropPending(history: Transition[]): Transition[] {
  return history.filter(({ key, to }, i) => {
    const next = history.slice(i + 1).find((other) => other.key === key)?.to ?? 'normal';
    const isOver =
      to === 'normal' &&
      history
        .slice(0, i)
        .reverse()
        .find((other) => other.key === key)?.to === 'pending';
    return !(to === 'pending' && next === 'normal') && !isOver;
  });
}

/** Without ends at which something else begins: an alert that has no number any more goes on from there. */
function dropPassing(transitions: Transition[]): Transition[] {
  const begins = new Set(transitions.filter(({ to }) => to !== 'normal').map(({ key, at }) => `${at} ${key}`));
  return transitions.filter(({ key, at, to }) => to !== 'normal' || !begins.has(`${at} ${key}`));
}

function compareTransitions(seen: Transition[], expected: Transition[]): Compared {
  const format = ({ key, at, to }: Transition) => `${key} is ${to} from ${new Date(at).toISOString()}`;
  const [inGrafana, inBacktest] = [seen, expected].map((list) => new Set(dropPassing(list).map(format)));
  const all = [...new Set([...inGrafana, ...inBacktest])].sort();
  const differing = all
    .filter((one) => !inGrafana.has(one) || !inBacktest.has(one))
    .map((one) => `${one} in ${inGrafana.has(one) ? 'Grafana' : 'the backtest'} alone`);
  return { all: all.length, differing };
}

/** What is sent at each evaluation: of what is pending nobody hears. */
function compareStates(rule: string, alerts: Alert[], rows: Map<number, Activities>): Compared {
  const own = new Set(alerts.map(({ labels }) => formatKey(rule, labels)));
  rows.forEach((states) => states.forEach((_, key) => own.add(key)));
  const differing = [...own].flatMap((key) =>
    [...rows].flatMap(([at, states]) => {
      const current = alerts.filter(({ labels, from, to }) => formatKey(rule, labels) === key && at >= from && at < to);
      const [inGrafana, inBacktest] = [[...(states.get(key) ?? [])], current.map(toActivity)].map(formatActivities);
      const when = new Date(at).toISOString();
      return inGrafana === inBacktest
        ? []
        : [`${key} at ${when}: ${inGrafana} in Grafana, ${inBacktest} in the backtest`];
    })
  );
  return { all: own.size * rows.size, differing };
}

function formatActivities(activities: Activity[]): string {
  const sent = activities.filter((activity) => activity !== 'pending' && activity !== 'normal');
  return sent.sort().join(' and ') || 'nothing';
}
