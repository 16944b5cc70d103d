import { createHmac } from 'node:crypto';
import { defaultLimits } from '../../queries';
import type { EngineAnswer, Payload, WebhookEngine } from '../../response';
import { render } from '../../texts';
import { json, startUpstream, type Received, type Upstream } from '../../../test/support/backend/startUpstream';
import { createSendToEngine } from './createSendToEngine';

let upstream: Upstream | undefined;
afterEach(() => upstream?.stop());

const now = Date.UTC(2026, 10, 30, 12, 0, 0, 900);
const secret = 'hunter2-hmac';
const payload: Payload = {
  version: 1,
  action: 'restart',
  title: 'Restart "it" – 재시작',
  target: 'payment',
  parameters: {},
  evidence: { value: 0.5 },
  key: 'restart/payment/1',
  issuedAt: '2026-11-30T12:00:00Z',
  expiresAt: '2026-11-30T12:15:00Z',
};
const secrets = { 'response.eda.hmac': secret, 'response.eda.token': 'hunter2-token' };
const limits = { ...defaultLimits, timeoutMs: 200 };

function send(own: Partial<WebhookEngine> = {}, given: Record<string, string> = secrets): Promise<EngineAnswer> {
  const url = `${upstream?.url}/hooks/a`;
  const engine: WebhookEngine = { id: 'eda', kind: 'webhook', url, timestamp: false, approves: false, ...own };
  return createSendToEngine({ secrets: given, limits }, () => now)(engine, payload);
}

const describeAnswer = ({ outcome, reason }: EngineAnswer) =>
  `${outcome} ${reason ? render(reason, { language: 'en-US' }) : ''}`.trim();
const sign = (text: string) => createHmac('sha256', secret).update(text).digest('hex');

test('a hand-off is posted once to the very address, signed as Grafana signs', async () => {
  upstream = await startUpstream((response) => json(response, {}, 202));
  expect(await send()).toEqual({ outcome: 'accepted' });
  const [{ method, url, headers, body }, ...others] = upstream.received;
  expect(others).toEqual([]);
  expect([method, url, headers['content-type']]).toEqual(['POST', '/hooks/a', 'application/json']);
  expect(headers['x-grafana-alerting-signature']).toBe(sign(body));
  expect(headers['x-grafana-alerting-timestamp']).toBeUndefined();
  expect(headers.authorization).toBe('Bearer hunter2-token');
  expect(JSON.parse(body)).toEqual(payload);
});

test('the time is signed, too, where the engine wants it', async () => {
  upstream = await startUpstream((response) => json(response, {}));
  await send({ timestamp: true });
  const [{ headers, body }] = upstream.received;
  expect(headers['x-grafana-alerting-timestamp']).toBe('1796040000');
  expect(headers['x-grafana-alerting-signature']).toBe(sign(`1796040000:${body}`));
});

test.each<[string, number, string]>([
  ['that refuses', 403, 'failed eda refused access with status 403: no *** here.'],
  ['that does not know it', 404, 'failed eda rejected'],
  ['that breaks on the way', 500, 'unknown eda failed with status 500'],
  ['that waited too long', 408, 'unknown eda rejected'],
])('an engine %s, status %d, is not told again', async (_, status, said) => {
  upstream = await startUpstream((response) => json(response, { error: `no ${secret} here` }, status));
  expect(describeAnswer(await send())).toContain(said);
  expect(upstream.received).toHaveLength(1);
});

test('an engine that does not answer in time may have acted', async () => {
  upstream = await startUpstream(() => undefined);
  expect(describeAnswer(await send())).toMatch(/^unknown eda did not answer within 0.2 s/);
  expect(upstream.received).toHaveLength(1);
});

test('a connection that breaks before an answer is not tried again: nobody knows what was done', async () => {
  upstream = await startUpstream((response) => response.socket?.resetAndDestroy());
  expect(describeAnswer(await send())).toMatch(/^unknown eda cannot be reached/);
  expect(upstream.received).toHaveLength(1);
});

test('an engine that accepts, and then breaks, or never ends its answer, has accepted', async () => {
  upstream = await startUpstream((response) => {
    response.writeHead(200, { 'content-length': '100' }).write('{');
    setTimeout(() => response.destroy(), 10);
  });
  expect(await send()).toEqual({ outcome: 'accepted' });
});

test('an engine that answers twice has answered once', async () => {
  upstream = await startUpstream((response) => {
    json(response, {});
    response.socket?.write('HTTP/1.1 500 Oops\r\ncontent-length: 0\r\n\r\n');
  });
  expect(await send()).toEqual({ outcome: 'accepted' });
});

test('an engine that is down was told nothing: it may be tried again', async () => {
  upstream = await startUpstream(() => undefined);
  const { url } = upstream;
  await upstream.stop();
  expect(describeAnswer(await send({ url }))).toMatch(/^failed eda cannot be reached/);
});

test('redirects are not followed, whoever they lead to', async () => {
  const other = await startUpstream((response) => json(response, {}));
  upstream = await startUpstream((response, _: Received) => response.writeHead(307, { location: other.url }).end());
  expect(describeAnswer(await send())).toMatch(/^failed eda answers with a redirect \(status 307\)/);
  expect(other.received).toEqual([]);
  await other.stop();
});

test('without a secret nothing is sent: the engine could not know who asks', async () => {
  upstream = await startUpstream((response) => json(response, {}));
  expect(describeAnswer(await send({}, {}))).toContain('response.eda.hmac');
  expect(upstream.received).toEqual([]);
});
