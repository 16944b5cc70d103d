import type { SignalKind } from '../discovery/signalRule';
import type { Reason } from './healthOf';

/** Writes a value in its unit, such as "1.2 s". */
export type FormatValue = (value: number, unit: string) => string;

const names: Record<SignalKind, string> = {
  rate: 'request rate',
  errors: 'share of failed requests',
  duration: 'p99 duration',
  queue: 'queue',
  logs: 'log volume',
  logErrors: 'errors in logs',
  cpu: 'CPU',
  throttling: 'CPU throttling',
  memory: 'memory',
  disk: 'disk',
  network: 'dropped packets',
};

const minute = 60_000;

/** One sentence in English, with its figures; `now` in ms. */
export function reasonText(reason: Reason, { now, format }: { now: number; format: FormatValue }): string {
  const { signal } = reason;
  const name = `${names[signal.kind]}${placeOf(reason)}`;
  switch (reason.code) {
    case 'unusual': {
      const { observed, lower, upper, since, direction } = reason.unusual;
      const expected = `${format(lower, signal.unit)} to ${format(upper, signal.unit)}`;
      const side = direction === 'up' ? 'above' : 'below';
      return `${name} ${side} its band for ${spanText(now - since)}: ${format(observed, signal.unit)}, expected ${expected}`;
    }
    case 'full':
      return `${name} at ${format(signal.value, signal.unit)} of ${format(reason.limit, signal.unit)}`;
    case 'reaches': {
      const { hours, probability, limit } = reason.reach;
      const when = Number.isFinite(hours) ? `in about ${spanText(hours * 60 * minute)}` : 'within the horizon';
      return `${name} reaches ${format(limit, signal.unit)} ${when} (${Math.round(100 * probability)} % sure)`;
    }
  }
}

/** Where it is, unless it is the service itself. */
function placeOf({ signal: { scope, subject, part } }: Reason): string {
  const inside = part === undefined ? '' : ` ${part}`;
  return scope === 'service' ? inside : `${inside} on ${subject}`;
}

/** A span of time with one unit: "under a minute", "12 min", "31 h", "4 d". */
export function spanText(ms: number): string {
  const minutes = Math.round(ms / minute);
  if (minutes < 1) {
    return 'under a minute';
  }
  if (minutes < 120) {
    return `${minutes} min`;
  }
  const hours = Math.round(minutes / 60);
  return hours < 72 ? `${hours} h` : `${Math.round(hours / 24)} d`;
}
