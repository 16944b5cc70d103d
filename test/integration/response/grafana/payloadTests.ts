import assert from 'node:assert/strict';
import type { GrafanaRequest } from '../../../../src/alerts';
import type { IntegrationTest } from '../../environment';
import { applied, inFolder } from '../../grafana/grafanaFolder';
import { waitFor } from '../engine/waitFor';
import { startReceiver, type Receiver } from '../receiver';
import { responseRule, type Answers } from './responseRule';
import { withDataSource, withEngine } from './withEngine';

const secret = 'integration-response-secret';
const timestampHeader = 'X-Grafana-Alerting-Timestamp';
const source = 'foresight-hand-off';
/** Grafana takes new notification settings on within a minute, and sends again a minute after a failure. */
const patience = 180_000;

interface Row {
  action: string;
  target: string;
  service: string;
  since: number;
}

/** Values that try to be commands, templates, variables, JSON and markup. */
const hostile: Row[] = [
  'plain',
  'quo"te \\ back',
  '$(rm -rf /) `id`; rm',
  '{{ .Labels }} {{ printf "%s" "x" }}',
  '","action":"evil","x":"',
  '${HOME} $HOME %{x}',
  '</script>é日本\u2028',
  "{{ lookup('pipe', 'id') }}",
].map((value, i) => ({ action: 'encode', target: value, service: `${value}\t${i}`, since: 1_733_000_000 + i }));

const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** What the four steps answer: decisions about rows that are all due. */
function answerWith(rows: Row[]): Answers {
  const table = (number: (row: Row, i: number) => number) => ({
    scenarioId: 'csv_content',
    csvContent: [
      'action,target,parameter_service,value',
      ...rows.map((row, i) =>
        [row.action, row.target, row.service]
          .map(quote)
          .concat(String(number(row, i)))
          .join()
      ),
    ].join('\n'),
  });
  return { A: table(() => 1), B: table(({ since }) => since), V: table((_, i) => i + 0.5), T: table(() => 0.25) };
}

/**
 * Each test has an action, and so a rule, of its own: Grafana goes on evaluating a rule that is removed and made again under the same
 * uid as it was.
 */
async function handOver(
  grafana: GrafanaRequest,
  [action, rows]: [string, Row[]],
  run: (receiver: Receiver) => Promise<void>
) {
  const receiver = await startReceiver({ secret, header: 'X-Grafana-Alerting-Signature', timestampHeader });
  const engine = { url: receiver.url, secret, timestampHeader, action };
  try {
    await withDataSource(grafana, { uid: source, type: 'grafana-testdata-datasource' }, () =>
      withEngine(grafana, engine, async () => {
        await applied(responseRule(action, source, answerWith(rows)), grafana);
        await run(receiver);
      })
    );
  } finally {
    receiver.stop();
  }
}

async function encodes(grafana: GrafanaRequest): Promise<void> {
  await handOver(grafana, ['encode', hostile], async ({ received }) => {
    await waitFor('all are handed over', () => received.length >= hostile.length, patience);
    assert.deepEqual(new Set(received.map(({ outcome }) => outcome)), new Set(['accepted']));
    const payloads = received.map(({ body }) => JSON.parse(body)).sort((a, b) => (a.key < b.key ? -1 : 1));
    const expected = hostile.map(({ target, service, since }, i) => ({
      version: 1,
      action: 'encode',
      title: `${target} "now"`,
      target,
      parameters: { service },
      evidence: { value: i + 0.5, threshold: 0.25 },
      key: `encode/${target}/${since}`,
    }));
    expected.sort((a, b) => (a.key < b.key ? -1 : 1));
    assert.deepEqual(
      payloads.map(({ issuedAt: _, expiresAt: __, ...rest }) => rest),
      expected
    );
    payloads.forEach(({ issuedAt, expiresAt }) =>
      assert.equal(Date.parse(expiresAt) - Date.parse(issuedAt), 300_000, `${issuedAt} ${expiresAt}`)
    );
  });
}

async function refuses(grafana: GrafanaRequest): Promise<void> {
  const good = { action: 'refuse', target: 'good', service: 'good', since: 1_733_000_000 };
  const rows = [
    { ...good, target: 'another action', action: 'other' },
    { ...good, target: 'since nobody knows when', since: 0 },
    { ...good, target: '' },
    // Two in one notification: parameters alone tell them apart.
    { ...good, target: 'twice', service: 'a' },
    { ...good, target: 'twice', service: 'b' },
    good,
  ];
  await handOver(grafana, ['refuse', rows], async ({ received }) => {
    await waitFor('the good one is handed over', () => received.length > 0, patience);
    // All of them were due at the same evaluation, and Grafana tries what fails again.
    await new Promise((resolve) => setTimeout(resolve, 70_000));
    assert.deepEqual(
      received.map(({ body }) => JSON.parse(body).target),
      ['good']
    );
  });
}

async function repeats(grafana: GrafanaRequest): Promise<void> {
  const row = { action: 'repeat', target: 'slow', service: 'slow', since: 1_733_000_000 };
  await handOver(grafana, ['repeat', [row]], async (receiver) => {
    const { received } = receiver;
    receiver.behave({ status: 503 });
    await waitFor('an engine that fails is told', () => received.length > 0, patience);
    receiver.behave({ delay: 5000 });
    await waitFor('it is told again once it works, though slowly', () => received.length > 1, patience);
    const keys = received.map(({ body }) => JSON.parse(body).key);
    assert.deepEqual(new Set(keys), new Set(['repeat/slow/1733000000']));
    assert.equal(received[1].outcome, 'accepted');
    await new Promise((resolve) => setTimeout(resolve, 75_000));
    assert.equal(received.length, 2, 'what was taken on is not sent again');
  });
}

/** What a real Grafana sends for a rule of kind `response`. */
export function payloadTests(grafana: GrafanaRequest): IntegrationTest[] {
  const test = (name: string, run: (grafana: GrafanaRequest) => Promise<void>) =>
    inFolder(grafana, `responses: ${name}`, () => run(grafana));
  return [
    test('each due action is handed over by itself, signed, and no label breaks out of the payload', encodes),
    test('nothing is handed over without action, target and time, nor two at once', refuses),
    test('an engine that was down is told again under the same key, and a slow one once', repeats),
  ];
}
