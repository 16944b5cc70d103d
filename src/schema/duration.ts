import { createMessage, MessageError } from '../texts';

/** Characters of a duration, a time or a range of times that are read at most. */
export const maxDurationLength = 64;

/** @throws MessageError naming `field` and its length where the text has more than `max` characters. */
export function checkLength(text: string, field: string, max = maxDurationLength): void {
  if (text.length > max) {
    throw new MessageError(createMessage('limit.text', { field, length: text.length, max }));
  }
}

const unitMs: Record<string, number> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 7 * 86_400_000,
  y: 365 * 86_400_000,
};

const part = /(\d+(?:\.\d+)?)(ms|[smhdwy])/gy;

/**
 * Milliseconds of a duration as Grafana and Prometheus write it: '90s', '5m', '1h30m', '28d'. Always > 0.
 * @throws MessageError naming `field` and the value where it is no duration, not above 0, or has more than 64 characters.
 */
export function parseDuration(text: string, field: string): number {
  checkLength(text, field);
  const trimmed = text.trim();
  const parts = [...trimmed.matchAll(part)];
  const read = parts.map((match) => match[0]).join('');
  const ms = parts.reduce((sum, [, count, unit]) => sum + Number(count) * unitMs[unit], 0);
  if (read !== trimmed || !(ms > 0) || !Number.isFinite(ms)) {
    throw new MessageError(createMessage('value.duration', { field, text }));
  }
  return ms;
}

/** A duration for people and for queries, in the largest units that fit it whole: '1d12h', '5m', '250ms'. */
export function formatDuration(ms: number): string {
  let rest = Math.round(ms);
  if (rest <= 0) {
    return '0s';
  }
  let text = '';
  for (const unit of ['d', 'h', 'm', 's', 'ms']) {
    const count = Math.floor(rest / unitMs[unit]);
    if (count > 0) {
      text += `${count}${unit}`;
      rest -= count * unitMs[unit];
    }
  }
  return text;
}
