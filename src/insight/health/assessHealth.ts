import type { SignalKind } from '../discovery/rules/signalRule';
import type { ErrorBudget } from '../slo/errorBudget';
import type { Reach, SignalState, Unusual } from './signalState';

export const healthStates = ['good', 'unknown', 'warning', 'critical'] as const;
export type HealthState = (typeof healthStates)[number];

/** Why a service is not well: data, so that it can be told in any language. */
export type Reason = { signal: SignalState; severity: 'warning' | 'critical' } & (
  | { code: 'unusual'; unusual: Unusual }
  | { code: 'full'; limit: number }
  | { code: 'reaches'; reach: Reach }
  | { code: 'spent'; budget: ErrorBudget }
  | { code: 'burns'; budget: ErrorBudget }
);

export interface Health {
  state: HealthState;
  /** The gravest first. */
  reasons: Reason[];
}

/** How a service is now, and how it will be at the horizon. */
export interface ServiceHealth {
  now: Health;
  ahead: Health;
}

/** What users feel: where it is unusual on the side that harms, somebody should look at once. */
const felt: ReadonlySet<SignalKind> = new Set(['errors', 'duration']);
/** Part of a limit from which something counts as full. */
const nearlyAll = 0.95;
/** A limit that is reached with at least this probability is a warning, and critical with this one and so soon. */
export const likely = 0.5;
const sure = 0.9;
const soonHours = 48;
/** A budget that is used up within this time is a reason, and critical within soonHours. */
const budgetHours = 7 * 24;
/** A budget that is spent so many times too fast is felt already: 2 % of a month's in an hour. */
const fastBurn = 14.4;

/**
 * The health of a service from its own signals and those of the pods and nodes that it runs on. `unknown` where no
 * signal has a value. Ahead, what is wrong now counts on, and what will be full counts too.
 */
export function assessHealth(signals: SignalState[]): ServiceHealth {
  const known = signals.some(({ value }) => !Number.isNaN(value));
  const now = signals.flatMap((signal) => [...unusualReason(signal), ...fullReason(signal), ...spentReason(signal)]);
  const ahead = signals.flatMap((signal) => [...reachReason(signal), ...burnReason(signal)]);
  return { now: healthFrom(now, known), ahead: healthFrom([...now, ...ahead], known) };
}

function healthFrom(reasons: Reason[], known: boolean): Health {
  const sorted = [...reasons].sort((a, b) => weighState(b) - weighState(a));
  return { state: sorted[0]?.severity ?? (known ? 'good' : 'unknown'), reasons: sorted };
}

function unusualReason(signal: SignalState): Reason[] {
  const { unusual, harm, kind } = signal;
  if (!unusual) {
    return [];
  }
  const harms = harm === 'both' || harm === unusual.direction;
  const severity = felt.has(kind) && harms ? 'critical' : 'warning';
  return harms ? [{ signal, severity, code: 'unusual', unusual }] : [];
}

function fullReason(signal: SignalState): Reason[] {
  const { limit, value, kind } = signal;
  const isFull = limit !== undefined && kind !== 'errors' && value >= nearlyAll * limit;
  return isFull ? [{ signal, severity: 'critical', code: 'full', limit }] : [];
}

function reachReason(signal: SignalState): Reason[] {
  const { reach, limit, value } = signal;
  if (!reach || reach.probability < likely || (limit !== undefined && value >= nearlyAll * limit)) {
    return [];
  }
  const severity = reach.probability >= sure && reach.hours <= soonHours ? 'critical' : 'warning';
  return [{ signal, severity, code: 'reaches', reach }];
}

/** An objective that is missed, or about to be. */
function spentReason(signal: SignalState): Reason[] {
  const { budget } = signal;
  if (!budget || !(budget.left <= 0 || budget.burn >= fastBurn)) {
    return [];
  }
  const isFast = budget.burn >= fastBurn;
  return [{ signal, severity: isFast ? 'critical' : 'warning', code: budget.left <= 0 ? 'spent' : 'burns', budget }];
}

/** A budget that will be used up. */
function burnReason(signal: SignalState): Reason[] {
  const { budget } = signal;
  if (!budget || budget.left <= 0 || budget.burn >= fastBurn || budget.hours > budgetHours) {
    return [];
  }
  return [{ signal, severity: budget.hours <= soonHours ? 'critical' : 'warning', code: 'burns', budget }];
}

/** Critical before warning, what users feel before what is inside, what is before what comes, the surer before the less sure. */
function weighState({ severity, signal, ...reason }: Reason): number {
  const certainty =
    reason.code === 'unusual' ? reason.unusual.score : reason.code === 'reaches' ? reason.reach.probability : 1;
  const isPresent = reason.code !== 'reaches' && reason.code !== 'burns';
  return (severity === 'critical' ? 8 : 0) + (felt.has(signal.kind) ? 4 : 0) + (isPresent ? 2 : 0) + certainty;
}
