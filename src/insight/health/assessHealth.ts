import type { SignalKind } from '../discovery/rules/signalRule';
import type { ErrorBudget } from '../slo/errorBudget';
import type { NewPattern, Reach, SignalState, Unusual } from './signalState';

/** From well to grave; recovering = the newest values are usual again, but not for long. */
export const healthStates = ['good', 'unknown', 'recovering', 'warning', 'critical'] as const;
export type HealthState = (typeof healthStates)[number];

/** Why a service is not well: data, so that it can be told in any language. */
export type Reason = { signal: SignalState; severity: 'recovering' | 'warning' | 'critical' } & (
  | { code: 'unusual'; unusual: Unusual }
  | { code: 'full'; limit: number }
  | { code: 'reaches'; reach: Reach }
  | { code: 'spent'; budget: ErrorBudget }
  | { code: 'burns'; budget: ErrorBudget }
  | { code: 'newPattern'; pattern: NewPattern }
);

export interface Health {
  state: HealthState;
  /** The gravest first. */
  reasons: Reason[];
}

/** How a service is now, and what comes within the horizon beside that. */
export interface ServiceHealth {
  now: Health;
  ahead: Health;
}

/** What users feel: where it is so much worse than usual, somebody should look at once. */
const felt: Partial<Record<SignalKind, (unusual: Unusual, unit: string) => boolean>> = {
  errors: ({ worst, upper }, unit) => worst - upper >= minFailedShare * (unit === 'percent' ? 100 : 1),
  duration: ({ worst, upper }) => worst >= minSlowdown * upper,
};
/** Requests that fail beside those that usually do; and times the usual duration. */
const minFailedShare = 0.01;
const minSlowdown = 1.5;
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
 * The health of a service from its own signals and those of its pods, or of a node from its own. `unknown` where no
 * signal has a value. Ahead is what will be full or used up; what is wrong now is not told again.
 */
export function assessHealth(signals: SignalState[]): ServiceHealth {
  const known = signals.some(({ value }) => !Number.isNaN(value));
  const fewSince = Math.min(...signals.map(findFewRequests));
  const now = signals.flatMap((signal) => [
    ...unusualReason(signal, fewSince),
    ...fullReason(signal),
    ...spentReason(signal),
    ...newPatternReason(signal),
  ]);
  const ahead = signals.flatMap((signal) => [...reachReason(signal), ...burnReason(signal)]);
  return { now: healthFrom(now, known), ahead: healthFrom(ahead, known) };
}

function healthFrom(reasons: Reason[], known: boolean): Health {
  const sorted = [...reasons].sort((a, b) => weighState(b) - weighState(a));
  return { state: sorted[0]?.severity ?? (known ? 'good' : 'unknown'), reasons: sorted };
}

/** Since when requests are missing, ms; Infinity where none are. */
function findFewRequests({ kind, unusual }: SignalState): number {
  return kind === 'rate' && unusual?.direction === 'down' ? unusual.since : Infinity;
}

/** Of the few requests that are left where others are missing since `fewSince`, the slowest say little. */
function unusualReason(signal: SignalState, fewSince: number): Reason[] {
  const { unusual, harm, kind, unit } = signal;
  if (!unusual) {
    return [];
  }
  const harms = harm === 'both' || harm === unusual.direction;
  const isFelt = felt[kind]?.(unusual, unit) && !(kind === 'duration' && unusual.since > fewSince);
  const severity = unusual.recovering ? 'recovering' : isFelt ? 'critical' : 'warning';
  return harms ? [{ signal, severity, code: 'unusual', unusual }] : [];
}

function fullReason(signal: SignalState): Reason[] {
  const { limit, kind } = signal;
  return limit !== undefined && kind !== 'errors' && isAtLimit(signal)
    ? [{ signal, severity: 'critical', code: 'full', limit }]
    : [];
}

/** Whether something is nearly full, or used up where less of it harms. */
function isAtLimit({ limit, value, harm }: SignalState): boolean {
  return limit !== undefined && (harm === 'down' ? value <= limit : value >= nearlyAll * limit);
}

function reachReason(signal: SignalState): Reason[] {
  const { reach } = signal;
  if (!reach || reach.probability < likely || isAtLimit(signal)) {
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

/** Something new that its logs say of errors. */
function newPatternReason(signal: SignalState): Reason[] {
  const { newPattern: pattern } = signal;
  return pattern ? [{ signal, severity: 'warning', code: 'newPattern', pattern }] : [];
}

/** A budget that will be used up. */
function burnReason(signal: SignalState): Reason[] {
  const { budget } = signal;
  if (!budget || budget.left <= 0 || budget.burn >= fastBurn || budget.hours > budgetHours) {
    return [];
  }
  return [{ signal, severity: budget.hours <= soonHours ? 'critical' : 'warning', code: 'burns', budget }];
}

/** Critical before warning, what users feel before what is inside, the surer before the less sure. */
function weighState({ severity, signal, ...reason }: Reason): number {
  const certainty =
    reason.code === 'unusual' ? reason.unusual.score : reason.code === 'reaches' ? reason.reach.probability : 1;
  return 4 * healthStates.indexOf(severity) + (felt[signal.kind] ? 2 : 0) + certainty;
}
