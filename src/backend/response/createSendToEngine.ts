import { createHmac } from 'node:crypto';
import { engineSecretKey, type Payload, type SendToEngine, type WebhookEngine } from '../../response';
import { postOnce, type ConnectionSettings } from '../../sources/clients';
import { createMessage } from '../../texts';

/** Longest wait for an engine, ms: it takes a hand-off on, and acts afterwards. */
const maxWait = 10_000;

/** Grafana's own header of a signature, and the one that its contact points to engines are given for the time. */
const signatureHeader = 'X-Grafana-Alerting-Signature';
const timestampHeader = 'X-Grafana-Alerting-Timestamp';

/** Headers that sign a body as Grafana's webhooks do: HMAC-SHA256 in hex, over the time, too, where the engine wants it. `now` in ms. */
export function signBody(body: string, { secret, now }: { secret: string; now: number | undefined }) {
  const seconds = now === undefined ? undefined : String(Math.floor(now / 1000));
  const signed = seconds === undefined ? body : `${seconds}:${body}`;
  const signature = createHmac('sha256', secret).update(signed).digest('hex');
  return { [signatureHeader]: signature, ...(seconds !== undefined && { [timestampHeader]: seconds }) };
}

/** Posts hand-offs, signed, to the addresses in the settings and nowhere else. */
export function createSendToEngine(
  { secrets, limits }: Pick<ConnectionSettings, 'secrets' | 'limits'>,
  now: () => number
): SendToEngine {
  return async (engine: WebhookEngine, payload: Payload) => {
    const secret = secrets[engineSecretKey(engine.id, 'hmac')] ?? '';
    const token = secrets[engineSecretKey(engine.id, 'token')] ?? '';
    if (secret === '') {
      return { outcome: 'failed', reason: createMessage('response.no-secret', { engine: engine.id }) };
    }
    const body = JSON.stringify(payload);
    const signature = signBody(body, { secret, now: engine.timestamp ? now() : undefined });
    const headers = { ...signature, ...(token !== '' && { authorization: `Bearer ${token}` }) };
    const connection = {
      name: engine.id,
      baseUrl: engine.url,
      headers,
      secrets: [secret, token],
      caCert: engine.tlsCaCert,
      limits: { ...limits, timeoutMs: Math.min(limits.timeoutMs, maxWait) },
    };
    return postOnce(connection, body);
  };
}
