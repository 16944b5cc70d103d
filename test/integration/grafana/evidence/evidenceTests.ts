import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import {
  toAlertRules,
  toRuleGroups,
  type GrafanaRequest,
  type RuleGroup,
  type StoredRule,
} from '../../../../src/alerts';
import { dataSourceType } from '../../../../src/queries';
import { loadLanguages } from '../../../../src/texts';
import type { Environment, IntegrationTest } from '../../environment';
import { applied, inFolder } from '../grafanaFolder';
import { testFolder } from '../grafanaShopRules';
import { listAnomalyRules, listOtherRules, type SpokenRule } from './evidenceRules';
import { startReceivers, type Received } from './receivers';

const minute = 60_000;
/** A name of each run alone: Grafana does not notify the same receiver of the same alert again. */
const uid = `evidence-${Date.now().toString(36)}`;

/** Webhook, Slack and e-mail under one name: one receiver that sends to all of them. */
async function createContactPoint(grafana: GrafanaRequest, received: Received, hasMail: boolean): Promise<void> {
  const points = [
    { type: 'webhook', settings: { url: `${received.url}/webhook` } },
    { type: 'slack', settings: { url: `${received.url}/slack` } },
    ...(hasMail ? [{ type: 'email', settings: { addresses: 'oncall@example.org' } }] : []),
  ];
  for (const point of points) {
    const body = { ...point, name: uid, uid: `${uid}-${point.type}` };
    const answer = await grafana({ method: 'POST', path: '/api/v1/provisioning/contact-points', body });
    assert.equal(answer.status, 202, JSON.stringify(answer.body));
  }
}

async function removeContactPoint(grafana: GrafanaRequest): Promise<void> {
  for (const type of ['webhook', 'slack', 'email']) {
    await grafana({ method: 'DELETE', path: `/api/v1/provisioning/contact-points/${uid}-${type}` });
  }
}

/** The rules, sent to the contact point at once, without a policy that would take the place of others. */
async function writeRules(groups: RuleGroup[], grafana: GrafanaRequest): Promise<void> {
  await applied(groups, grafana, { editable: true });
  for (const rule of groups.flatMap(({ rules }) => rules)) {
    const path = `/api/v1/provisioning/alert-rules/${rule.uid}`;
    const stored = (await grafana({ method: 'GET', path })).body as StoredRule;
    const settings = { receiver: uid, group_by: ['alertname', 'grafana_folder'], group_wait: '1s' };
    const body = { ...stored, notification_settings: settings };
    const answer = await grafana({ method: 'PUT', path, body, headers: { 'X-Disable-Provenance': 'true' } });
    assert.equal(answer.status, 200, JSON.stringify(answer.body));
  }
}

/** What was received, once each sentence is in each of the messages. */
async function untilReceived(
  received: Received,
  rules: SpokenRule[],
  read: () => Record<string, string>
): Promise<Record<string, string>> {
  const deadline = Date.now() + 4 * minute;
  for (;;) {
    const texts = read();
    const missing = Object.entries(texts).flatMap(([name, text]) =>
      rules.flatMap(({ spec, sentence }) => (sentence.test(text) ? [] : [`${name} of "${spec.name}"`]))
    );
    if (missing.length === 0) {
      return texts;
    }
    const shown = received.bodies
      .get('/webhook')
      ?.join('\n')
      .match(/"description":"[^"]*"/g);
    assert.ok(
      Date.now() < deadline,
      `No sentence was received by ${missing.join(', ')}; what was: ${shown?.join('\n')}`
    );
    await pause(1000);
  }
}

async function notifies(grafana: GrafanaRequest, environment: Environment, mailPort?: number): Promise<void> {
  await loadLanguages();
  const received = await startReceivers(mailPort);
  const sources = [{ uid: 'prom', kind: 'prometheus', name: 'Prometheus', url: environment.prometheusUrl }];
  const body = { uid, name: uid, type: dataSourceType, access: 'proxy', jsonData: { sources } };
  await grafana({ method: 'DELETE', path: `/api/datasources/uid/${uid}` });
  const { status } = await grafana({ method: 'POST', path: '/api/datasources', body });
  assert.equal(status, 200, 'the data source could not be made');
  const since = Math.floor(Date.now() / minute - 5) * minute;
  const place = { foresight: uid, since };
  const [anomalies, others] = [listAnomalyRules(place), listOtherRules(place)];
  const specs = [...anomalies, ...others].map(({ spec }) => spec);
  const hasMail = mailPort !== undefined;
  try {
    await createContactPoint(grafana, received, hasMail);
    await writeRules(toRuleGroups(specs), grafana);
    const readWeb = (path: string) => (received.bodies.get(path) ?? []).join('\n');
    await untilReceived(received, anomalies, () => ({
      webhook: readWeb('/webhook'),
      slack: readWeb('/slack'),
      ...(hasMail && { mail: received.mails.join('\n') }),
    }));
    const { webhook } = await untilReceived(received, others, () => ({ webhook: readWeb('/webhook') }));
    checkLinks(webhook, since);
    await checkLabels(grafana, anomalies);
  } finally {
    await grafana({ method: 'DELETE', path: `/api/folders/${testFolder.uid}?forceDeleteRules=true` });
    await removeContactPoint(grafana);
    await grafana({ method: 'DELETE', path: `/api/datasources/uid/${uid}` });
    await received.stop();
  }
}

/** The message leads to the page of the service, from an hour before it began, and to the runbook. */
function checkLinks(webhook: string, since: number): void {
  const [, from] =
    /\/a\/foresight-predict-app\/service\?var-service=payments(?:&|\\u0026)from=(\d+)(?:&|\\u0026)to=now/.exec(
      webhook
    ) ?? [];
  const early = since - 60 * minute - Number(from);
  assert.ok(Math.abs(early) <= 2 * minute, `the link begins ${early} ms off, at ${from}`);
  // One number that is NaN would cost all of them.
  assert.match(webhook, /"values":\{"B":[23],"C":1,"Expected":0\.0/);
  assert.match(webhook, /"runbook_url":"https:\/\/runbooks\.example\.org\/payments"/);
}

/** What tells of an alert is no part of what it is known by. */
async function checkLabels(grafana: GrafanaRequest, rules: SpokenRule[]): Promise<void> {
  const { body } = await grafana({ method: 'GET', path: '/api/prometheus/grafana/api/v1/alerts' });
  const { alerts } = (body as { data: { alerts: Array<{ labels: Record<string, string>; state: string }> } }).data;
  const names = new Set(rules.flatMap(({ spec }) => toAlertRules(spec).map(({ title }) => title)));
  const ours = alerts.filter(({ labels }) => names.has(labels.alertname));
  assert.equal(ours.length, rules.length);
  ours.forEach(({ labels, state }) => {
    assert.equal(state, 'Alerting');
    assert.deepEqual(
      Object.keys(labels)
        .filter((label) => !label.startsWith('__'))
        .sort(),
      ['alertname', 'foresight_kind', 'grafana_folder', 'service', 'severity']
    );
  });
}

/**
 * Messages of rules of every kind that has steps for them, over a real Prometheus. An e-mail needs a Grafana whose SMTP server is
 * the port `mailPort` of this machine.
 */
export function evidenceTests(grafana: GrafanaRequest, mailPort?: number): IntegrationTest[] {
  const receivers = mailPort === undefined ? 'a webhook and Slack' : 'a webhook, Slack and an e-mail';
  const name = `${receivers} say what was seen, in English and Korean, also where a step of the message fails`;
  return [
    {
      name: `Grafana: ${name}`,
      run: (environment) => inFolder(grafana, name, () => notifies(grafana, environment, mailPort)).run(environment),
    },
  ];
}
