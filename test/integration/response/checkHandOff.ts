import { createHmac, timingSafeEqual } from 'node:crypto';

/** What is signed: the body, as event streams of AWX check it, or with a header for the time `<time>:<body>`, as Grafana documents it. */
export interface Signature {
  secret: string;
  header: string;
  timestampHeader?: string;
}

export interface HandOff {
  body: string;
  /** By lower-case name. */
  headers: Readonly<Record<string, string | string[] | undefined>>;
  /** ms. */
  now: number;
}

/** What an engine answers, and whether it acts. */
export interface Verdict {
  status: 200 | 400 | 401 | 410;
  outcome: 'accepted' | 'already' | 'refused';
  reason: string;
}

/** How far the clocks of sender and receiver may be apart, s. */
const maxSkew = 300;

/** The signature of a body; `seconds` where the time is signed, too. */
export function signHandOff(body: string, secret: string, seconds?: number): string {
  const signed = seconds === undefined ? body : `${seconds}:${body}`;
  return createHmac('sha256', secret).update(signed).digest('hex');
}

/** Checks who sends it and when it was sent, that it has not expired, and that its key is new; remembers the key. */
export function checkHandOff(handOff: HandOff, signature: Signature, seen: Set<string>): Verdict {
  const reason = findForgery(handOff, signature);
  if (reason !== undefined) {
    return { status: 401, outcome: 'refused', reason };
  }
  const payload = parseObject(handOff.body);
  if (payload?.version !== 1 || typeof payload.key !== 'string' || typeof payload.expiresAt !== 'string') {
    return { status: 400, outcome: 'refused', reason: 'it is no hand-off of version 1' };
  }
  // What was done stays done, also when it is repeated late.
  if (seen.has(payload.key)) {
    return { status: 200, outcome: 'already', reason: payload.key };
  }
  if (!(Date.parse(payload.expiresAt) > handOff.now)) {
    return { status: 410, outcome: 'refused', reason: `it expired at ${payload.expiresAt}` };
  }
  seen.add(payload.key);
  return { status: 200, outcome: 'accepted', reason: payload.key };
}

function findForgery({ body, headers, now }: HandOff, signature: Signature): string | undefined {
  const { secret, header, timestampHeader } = signature;
  const seconds = timestampHeader === undefined ? undefined : Number(headers[timestampHeader.toLowerCase()]);
  if (seconds !== undefined && !(Math.abs(now / 1000 - seconds) <= maxSkew)) {
    return 'it was sent at another time';
  }
  const given = Buffer.from(String(headers[header.toLowerCase()] ?? ''));
  const expected = Buffer.from(signHandOff(body, secret, seconds));
  return given.length === expected.length && timingSafeEqual(given, expected) ? undefined : 'its signature is wrong';
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
