/** A time finer than ms. */
export interface Instant {
  /** ms, whole. */
  time: number;
  /** ns after it, below 1,000,000. */
  nanos: number;
}

/** The latest time that a date can have, ms. */
const maxTime = 8.64e15;
const nanosPerMs = 1_000_000;

export function compareInstants(a: Instant, b: Instant): number {
  return a.time - b.time || a.nanos - b.nanos;
}

/** The first instant after one. */
export function addNano({ time, nanos }: Instant): Instant {
  return nanos + 1 < nanosPerMs ? { time, nanos: nanos + 1 } : { time: time + 1, nanos: 0 };
}

/** Whole nanoseconds since the epoch, as Loki writes them; undefined for what is none. */
export function readNanoseconds(text: string): Instant | undefined {
  if (!/^\d{1,21}$/.test(text)) {
    return undefined;
  }
  const digits = text.padStart(7, '0');
  const time = Number(digits.slice(0, -6));
  return time <= maxTime ? { time, nanos: Number(digits.slice(-6)) } : undefined;
}

/** A time in ms with what lies behind it, ns; undefined for what is none. */
export function readMilliseconds(ms: unknown, nanos: unknown): Instant | undefined {
  const rest = typeof nanos === 'number' && nanos >= 0 && nanos < nanosPerMs ? Math.floor(nanos) : 0;
  return typeof ms === 'number' && Math.abs(ms) <= maxTime ? { time: Math.floor(ms), nanos: rest } : undefined;
}

/** Nanoseconds as Loki reads them: numbers do not hold them. */
export function writeNanoseconds({ time, nanos }: Instant): string {
  return (BigInt(Math.floor(time)) * BigInt(nanosPerMs) + BigInt(nanos)).toString();
}
