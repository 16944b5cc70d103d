import { checkHandOff, signHandOff, type Signature } from './checkHandOff';

const now = Date.UTC(2026, 0, 5, 12);
const secret = 'top secret';
const seconds = now / 1000;
const eventStream: Signature = { secret, header: 'X-Grafana-Alerting-Signature' };
const timed: Signature = { ...eventStream, timestampHeader: 'X-Grafana-Alerting-Timestamp' };

const payload = { version: 1, action: 'restart', target: 'a', key: 'restart/a/1', expiresAt: '2026-01-05T12:05:00Z' };
const body = JSON.stringify(payload);

const send = (signature: string, { text = body, at = now, time = undefined as number | undefined } = {}) => ({
  body: text,
  now: at,
  headers: {
    'x-grafana-alerting-signature': signature,
    ...(time !== undefined && { 'x-grafana-alerting-timestamp': String(time) }),
  },
});

test('the signature is the one that Grafana and AWX document: HMAC-SHA256 in hex, over the time, too, where it is sent', () => {
  // `printf '%s' hello | openssl dgst -sha256 -hmac key`, and the same of 1700000000:hello
  expect(signHandOff('hello', 'key')).toBe('9307b3b915efb5171ff14d8cb55fbcc798c6c0ef1456d66ded1a6aa723a58b7b');
  expect(signHandOff('hello', 'key', 1700000000)).toBe(signHandOff('1700000000:hello', 'key'));
});

test('a signed hand-off is accepted once, and known when it comes again', () => {
  const seen = new Set<string>();
  const sent = send(signHandOff(body, secret));
  expect(checkHandOff(sent, eventStream, seen)).toMatchObject({ status: 200, outcome: 'accepted' });
  expect(checkHandOff(sent, eventStream, seen)).toMatchObject({ status: 200, outcome: 'already' });
  expect(checkHandOff({ ...sent, now: now + 3_600_000 }, eventStream, seen)).toMatchObject({ outcome: 'already' });
});

test.each([
  ['another secret', send(signHandOff(body, 'guess'))],
  ['another body', send(signHandOff(body, secret), { text: body.replace('"a"', '"b"') })],
  ['no signature', send('')],
  ['a signature of another length', send('00')],
  ['a signature that has a time in it', send(signHandOff(body, secret, seconds))],
])('%s is refused', (_, sent) => {
  expect(checkHandOff(sent, eventStream, new Set())).toMatchObject({ status: 401, outcome: 'refused' });
});

test('with a signed time, what is repeated later is refused before its key is looked at, and so is a time that was changed', () => {
  const signature = signHandOff(body, secret, seconds);
  const seen = new Set<string>();
  expect(checkHandOff(send(signature, { time: seconds }), timed, seen)).toMatchObject({ outcome: 'accepted' });
  expect(checkHandOff(send(signature, { time: seconds, at: now + 301_000 }), timed, seen)).toMatchObject({
    status: 401,
  });
  expect(checkHandOff(send(signature, { time: seconds + 200, at: now + 301_000 }), timed, seen)).toMatchObject({
    status: 401,
  });
  expect(checkHandOff(send(signature), timed, seen)).toMatchObject({ status: 401 });
});

test('clocks may be five minutes apart, and no more', () => {
  const sent = (skew: number) => send(signHandOff(body, secret, seconds + skew), { time: seconds + skew });
  expect([-299, 299, -301, 301].map((skew) => checkHandOff(sent(skew), timed, new Set()).status)).toEqual([
    200, 200, 401, 401,
  ]);
});

test('what has expired is refused, and its key stays unknown', () => {
  const seen = new Set<string>();
  const late = send(signHandOff(body, secret), { at: Date.parse(payload.expiresAt) });
  expect(checkHandOff(late, eventStream, seen)).toMatchObject({ status: 410, outcome: 'refused' });
  expect(seen.size).toBe(0);
});

test.each(['', 'null', '{"version":2}', '{"version":1,"key":3,"expiresAt":"2099-01-01T00:00:00Z"}', '{"version":1'])(
  'what is signed and no hand-off is refused: %s',
  (text) => {
    const sent = send(signHandOff(text, secret), { text });
    expect(checkHandOff(sent, eventStream, new Set())).toMatchObject({ status: 400, outcome: 'refused' });
  }
);

test('an expiry that is no time is refused', () => {
  const text = JSON.stringify({ ...payload, expiresAt: 'never' });
  expect(checkHandOff(send(signHandOff(text, secret), { text }), eventStream, new Set())).toMatchObject({
    status: 410,
  });
});
