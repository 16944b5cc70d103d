import type { ServiceRow, ShownEvent } from '../pages/serviceRow';
import { isAlarmed, type Observation } from './observation';

/** Figures that differ by more are no rounding. */
const maxRelativeDifference = 0.05;

/** An anomaly that ended longer ago is none of the present, ms. */
const maxEventAge = 15 * 60_000;

/**
 * What was said at one time that cannot both be true: a state without a reason for it, or a reason without its state; a
 * reason that gives another present value than its row; the service's page with another state or reason than the overview,
 * or without an anomaly of the signal that the reason is about.
 */
export function listContradictions({ time, overview, page, events }: Observation): string[] {
  const same = page && overview.find(({ service }) => service === page.service);
  const present = events?.filter(({ end }) => end >= time - maxEventAge);
  return [
    ...overview.flatMap(checkRow),
    ...(same ? checkPages(same, page) : []),
    ...(page && present ? checkEvents(page, present) : []),
  ];
}

function checkRow({ service, now, reasons, figures }: ServiceRow): string[] {
  const grave = reasons.find(({ severity }) => isAlarmed(severity))?.severity ?? 'good';
  const expected = isAlarmed(now) ? now : 'good';
  const state = grave === expected ? [] : [`${service} is ${now} and its first reason ${grave}`];
  const values = reasons
    .filter(({ kind, scope }) => scope === 'service' && kind in figures)
    .filter(({ kind, figure }) => differs(figure, figures[kind]))
    .map(({ kind }) => `${service}: the sentence on ${kind} has another value than its column`);
  return [...state, ...values];
}

function differs(a: number, b: number): boolean {
  const scale = Math.max(Math.abs(a), Math.abs(b));
  return Math.abs(a - b) > maxRelativeDifference * scale;
}

function checkPages(overview: ServiceRow, page: ServiceRow): string[] {
  const { service } = overview;
  if (overview.now !== page.now) {
    return [`${service} is ${overview.now} on the overview and ${page.now} on its page`];
  }
  return overview.reasons[0]?.text === page.reasons[0]?.text
    ? []
    : [`${service} has another first reason on the overview than on its page`];
}

function checkEvents({ service, now, reasons: [reason] }: ServiceRow, present: ShownEvent[]): string[] {
  const isShown = present.some(({ kind }) => kind === reason?.kind);
  return isAlarmed(now) && reason?.scope === 'service' && !isShown
    ? [`${service} is ${now} for its ${reason.kind}, and its page has no anomaly of it`]
    : [];
}
