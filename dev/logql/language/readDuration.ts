import { Refusal } from '../refusal';

const ns: Record<string, number> = {
  ns: 1,
  us: 1e3,
  µs: 1e3,
  ms: 1e6,
  s: 1e9,
  m: 6e10,
  h: 3.6e12,
  d: 8.64e13,
  w: 6.048e14,
  y: 3.1536e16,
};

/** A duration of Go or Prometheus, such as 1h30m, in ns. @throws Refusal */
export function readDuration(text: string): bigint {
  const parts = [...text.matchAll(/(\d{1,12}(?:\.\d{1,9})?)(ns|us|µs|ms|[smhdwy])/g)];
  if (parts.length === 0 || parts.map(([part]) => part).join('') !== text) {
    throw new Refusal(400, `"${text}" is no duration, such as 5m or 1h30m.`);
  }
  const total = parts.reduce((sum, [, count, unit]) => sum + Number(count) * ns[unit], 0);
  if (!(total >= 1)) {
    throw new Refusal(400, `The duration "${text}" is nothing.`);
  }
  return BigInt(Math.round(total));
}
