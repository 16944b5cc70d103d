import { hour, type MessageValue } from '../../engine';
import { createMessage, type Message } from '../../texts';
import type { Reason } from './assessHealth';
import type { SignalState, Unusual } from './signalState';

/**
 * Why a service is not well, as a message; `now` in ms. Figures that came through JSON may be null instead of NaN or
 * Infinity.
 */
export function describeReason(reason: Reason, now: number): Message {
  const { signal } = reason;
  const name = nameSignal(signal);
  const figure = (value: number) => ({ figure: value, unit: signal.unit });
  switch (reason.code) {
    case 'unusual':
      return describeUnusual(reason.unusual, { name, figure, now });
    case 'full':
      return createMessage(signal.harm === 'down' ? 'reason.used-up' : 'reason.full', {
        name,
        value: figure(signal.value),
        limit: figure(reason.limit),
      });
    case 'reaches': {
      const { hours, probability, limit } = reason.reach;
      const values = { name, limit: figure(limit), percent: Math.round(100 * probability) };
      return isKnown(hours)
        ? createMessage('reason.reaches', { ...values, span: { span: hours * hour } })
        : createMessage('reason.reaches-within', values);
    }
    case 'spent': {
      const { objective, window } = reason.budget;
      return createMessage('reason.spent', { objective: share(objective), window: { span: window } });
    }
    case 'newPattern': {
      const { since, perMinute, text } = reason.pattern;
      const rate = { figure: perMinute, unit: 'short' };
      return createMessage('reason.new-pattern', { span: { span: now - since }, rate, pattern: shorten(text) });
    }
    case 'burns': {
      const { objective, hours, burn } = reason.budget;
      const span = { span: (hours ?? 0) * hour };
      return createMessage('reason.burns', { objective: share(objective), span, times: burn.toFixed(1) });
    }
  }
}

interface Words {
  name: Message;
  figure: (value: number) => MessageValue;
  now: number;
}

/** The present value, the worst so far, what is usual, and for how long; back where it is usual again. */
function describeUnusual(unusual: Unusual, { name, figure, now }: Words): Message {
  const { observed, worst, lower, upper, since, direction } = unusual;
  const span = { span: now - since };
  if (!isKnown(worst)) {
    return createMessage('reason.silent', { name, span });
  }
  const range = { lower: figure(lower), upper: figure(upper) };
  const values = { name, span, value: figure(observed), worst: figure(worst), ...range };
  const isBack = direction === 'up' ? observed <= upper : observed >= lower;
  if (isBack && isKnown(observed)) {
    return createMessage('reason.recovering', values);
  }
  const side = direction === 'up' ? 'above' : 'below';
  return createMessage(isAtWorst(observed, worst) ? `reason.${side}-at-worst` : `reason.${side}`, values);
}

/** Figures of three digits that differ by less are alike. */
const minDifference = 0.005;

/** Whether the present value is as bad as any: one figure says both. */
function isAtWorst(observed: number, worst: number): boolean {
  return Math.abs(observed - worst) <= minDifference * Math.abs(worst);
}

/** Characters of a pattern that are shown among reasons. */
const maxPatternLength = 100;

function shorten(text: string): string {
  return text.length > maxPatternLength ? `${text.slice(0, maxPatternLength)}…` : text;
}

function share(value: number) {
  return { figure: value, unit: 'percentunit' };
}

/** What it is and where, unless it is the service itself. */
function nameSignal({ kind, scope, subject, part }: SignalState): Message {
  const name = createMessage(`signal.${kind}`, {});
  const what = part ? createMessage('signal.part', { name, part }) : name;
  return scope === 'service' ? what : createMessage('signal.on-subject', { name: what, subject });
}

function isKnown(value: number | null): value is number {
  return value !== null && Number.isFinite(value);
}
