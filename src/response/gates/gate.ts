import type { Trust } from '../../engine';
import type { Message } from '../../texts';
import { stripAttempt, type Act, type ResponseFacts } from '../records/facts';
import { isHandedByGrafana, type Action, type CheckedResponse } from '../settings/action';

/** What is known of the trouble; what is left out is not known. */
export interface Evidence {
  /** Of the trigger; NaN for a reversal, which has none. */
  value: number;
  trust?: Trust;
  /** That the limit is reached, 0 to 1. */
  probability?: number;
  /** Share of past decisions that were useful, 0 to 1. */
  precision?: number;
  /** Values of the preconditions, in their order; NaN = not known. */
  preconditions: readonly number[];
  /** How many replicas the target has. */
  replicas?: number;
  /** Whether an open incident hits the target. */
  incident?: boolean;
  /** Whether a silence of Grafana covers the alert. */
  silenced?: boolean;
}

/** An action that may be due for a target. */
export interface Candidate {
  action: Action;
  target: string;
  labels: Readonly<Record<string, string>>;
  /** Since when the trigger holds, ms. */
  since: number;
  /** Idempotency key of the episode. */
  key: string;
  evidence: Evidence;
  /** Whether its trigger holds for several things of this name, such as services in two namespaces, that parameters tell apart. */
  isAmbiguous?: boolean;
  /** The key of the hand-off that it would take back; absent where it answers its own trigger. */
  reversalOf?: string;
}

/** All that gates look at. */
export interface GateInput extends Candidate {
  /** ms. */
  now: number;
  /** Absent where no records can be read. */
  facts?: ResponseFacts;
  settings: Pick<CheckedResponse, 'stopped' | 'freeze'> & Partial<Pick<CheckedResponse, 'actions'>>;
}

/** What a gate says, and why. */
export interface GateOutcome {
  state: 'passed' | 'failed' | 'unknown';
  reason: Message;
}

/** One condition of a hand-off. */
export interface Gate {
  /** An unknown outcome stops it, whoever approves. */
  needsCertainty: boolean;
  check(input: GateInput): GateOutcome;
}

/** Outcomes. */
export const passed = (reason: Message): GateOutcome => ({ state: 'passed', reason });
export const failed = (reason: Message): GateOutcome => ({ state: 'failed', reason });
export const unknown = (reason: Message): GateOutcome => ({ state: 'unknown', reason });

/** The hand-off by Grafana that goes on: what is due stays due until it expires, whatever it has used up itself. */
export function findOwnAct({ facts, key, action, now }: GateInput): Act | undefined {
  return isHandedByGrafana(action)
    ? facts?.acts.find((act) => act.by === 'grafana' && act.key === key && now < act.time + action.expiry)
    : undefined;
}

/**
 * The hand-offs that count beside the own one: those that did not reach their engine are none, and those that were claimed after the
 * own one had to make way for it.
 */
export function listOtherActs(input: GateInput): Act[] {
  const { id = Infinity } = findOwnAct(input) ?? {};
  return (input.facts?.acts ?? []).filter((act) => act.id < id && act.outcome !== 'failed');
}

/** The hand-off of the same episode, where no person has cleared it since. */
export function findHandOff(input: GateInput): Act | undefined {
  const { key, facts } = input;
  return listOtherActs(input).find(
    (act) => stripAttempt(act.key) === key && (facts?.cleared.get(act.action) ?? -Infinity) <= act.time
  );
}
