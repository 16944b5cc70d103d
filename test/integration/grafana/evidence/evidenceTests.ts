import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import {
  toAlertRules,
  toRuleGroups,
  type GrafanaRequest,
  type RuleGroup,
  type RuleSpec,
  type StoredRule,
} from '../../../../src/alerts';
import { dataSourceType } from '../../../../src/queries';
import { loadLanguages, type Language } from '../../../../src/texts';
import type { Environment, IntegrationTest } from '../../environment';
import { applied, inFolder } from '../grafanaFolder';
import { testFolder } from '../grafanaShopRules';
import { startReceivers, type Received } from './receivers';

const minute = 60_000;
/** A name of each run alone: Grafana does not notify the same receiver of the same alert again. */
const uid = `evidence-${Date.now().toString(36)}`;

/** Of every hundred payments one or two tenths fail, and four more since a moment: a function of the time alone. */
function writeFailures(since: number): string {
  const usual = '0.0015 + 0.0004 * sin(vector(2 * pi() * time() / 86400)) + 0.00005 * sin(vector(time() * 0.7))';
  const trouble = `0.04 * (vector(time()) >= bool ${Math.round(since / 1000)})`;
  return `label_replace(${usual} + ${trouble}, "service", "payments", "", "")`;
}

function buildRule(language: Language, since: number): RuleSpec {
  return {
    kind: 'anomaly',
    name: `Payments fail (${language})`,
    folder: testFolder.title,
    folderUid: testFolder.uid,
    group: 'evidence',
    interval: '10s',
    for: '0s',
    severity: 'critical',
    foresight: uid,
    source: { uid: 'prom', query: { refId: 'A', expr: writeFailures(since), range: true } },
    learning: { training: '2d', step: '1m' },
    direction: 'up',
    quorum: { anomalous: 2, of: 3 },
    evidence: { what: 'failed requests', unit: 'ratio', causes: ['payment-gateway', 'cart'] },
    language,
    annotations: { runbook: 'https://runbooks.example.org/payments' },
  };
}

const time = String.raw`\d{4}-\d\d-\d\d \d\d:\d\d UTC`;
const sentences: Partial<Record<Language, RegExp>> = {
  'en-US': new RegExp(
    String.raw`payments: failed requests 4\.\d+%, usual 0(?:\.\d+)?% to 0\.\d+%; since ${time} \([a-z ]+\)[^.]*\. [23] of the last 3 observations`
  ),
  'ko-KR': new RegExp(
    String.raw`payments: failed requests 4\.\d+%, 보통 0(?:\.\d+)?%~0\.\d+%, 시작 ${time} \([^)]+\)[^.]*\. 1m 간격의 최근 관측값 3개 중 [23]개`
  ),
};

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
async function untilReceived(received: Received, hasMail: boolean): Promise<Record<string, string>> {
  const deadline = Date.now() + 3 * minute;
  for (;;) {
    const texts: Record<string, string> = {
      webhook: (received.bodies.get('/webhook') ?? []).join('\n'),
      slack: (received.bodies.get('/slack') ?? []).join('\n'),
      ...(hasMail && { mail: received.mails.join('\n') }),
    };
    const missing = Object.entries(texts).flatMap(([name, text]) =>
      Object.entries(sentences).flatMap(([language, sentence]) =>
        sentence.test(text) ? [] : [`${name} in ${language}`]
      )
    );
    if (missing.length === 0) {
      return texts;
    }
    const shown = JSON.stringify(texts).slice(0, 4000);
    assert.ok(Date.now() < deadline, `No sentence was received by ${missing.join(', ')}; what was: ${shown}`);
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
  const specs = (['en-US', 'ko-KR'] as const).map((language) => buildRule(language, since));
  try {
    await createContactPoint(grafana, received, mailPort !== undefined);
    await writeRules(toRuleGroups(specs), grafana);
    const { webhook } = await untilReceived(received, mailPort !== undefined);
    checkLinks(webhook, since);
    await checkValues(grafana, specs);
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
async function checkValues(grafana: GrafanaRequest, specs: RuleSpec[]): Promise<void> {
  const { body } = await grafana({ method: 'GET', path: '/api/prometheus/grafana/api/v1/alerts' });
  const { alerts } = (body as { data: { alerts: Array<{ labels: Record<string, string>; state: string }> } }).data;
  const names = new Set(specs.flatMap((spec) => toAlertRules(spec).map(({ title }) => title)));
  const ours = alerts.filter(({ labels }) => names.has(labels.alertname));
  assert.equal(ours.length, specs.length);
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
 * Messages of a rule over a real Prometheus, whose cause cannot be found, in both languages. An e-mail needs a Grafana whose
 * SMTP server is the port `mailPort` of this machine.
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
