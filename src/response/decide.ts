import type { Message } from '../texts';
import { findOwnAct, type GateInput, type GateOutcome } from './gates/gate';
import { gateNames, gates, type GateName } from './gates/registry';
import { isHeld, type Action } from './settings/action';

export const verdicts = ['due', 'suggested', 'refused', 'quiet'] as const;
/**
 * due: Grafana hands it over. suggested: people are told, and where the mode says so they may approve. refused: the trigger holds, and
 * a gate does not pass. quiet: the trigger does not hold, or not for long enough.
 */
export type ResponseVerdict = (typeof verdicts)[number];

/** What one gate said. */
export interface CheckedGate extends GateOutcome {
  gate: GateName;
  /** Whether it lets the action pass in its mode. */
  passed: boolean;
}

/** What is to be done about one target by one action. */
export interface Decision {
  verdict: ResponseVerdict;
  /** What every gate said; none where the trigger does not hold. */
  gates: CheckedGate[];
  /** The first gate that stops it; absent where none does. */
  first?: { gate: GateName; reason: Message };
  key: string;
  /** Until when it may be handed over, or an engine may act, ms. */
  expires: number;
}

/** The idempotency key of an episode: the same for whoever decides. `since` in ms. */
export function formatKey({ action, target, since }: { action: string; target: string; since: number }): string {
  return `${action}/${target}/${Math.floor(since / 1000)}`;
}

/** Whether the trigger has held for as long as the action wants; a reversal is not triggered by a value. */
function isTriggered({ action, evidence, since, now, reversalOf }: GateInput): boolean {
  const { trigger } = action;
  return reversalOf !== undefined || (isHeld(trigger, evidence.value) && now - since >= trigger.pending);
}

/**
 * Decides by all that is passed in, and nothing else. What is not known never passes for what no person decides about, and never
 * where a count or a lock is not known.
 */
export function decide(input: GateInput): Decision {
  const { action, key, now } = input;
  const expires = (findOwnAct(input)?.time ?? now) + action.expiry;
  if (!isTriggered(input)) {
    return { verdict: 'quiet', gates: [], key, expires };
  }
  const checked = gateNames.map((gate): CheckedGate => {
    const outcome = gates[gate].check(input);
    return { gate, ...outcome, passed: isPassed(outcome, gates[gate].needsCertainty, input) };
  });
  const first = checked.find(({ passed }) => !passed);
  return { verdict: chooseVerdict(action, first?.gate), gates: checked, first, key, expires };
}

/** A person decides about reversals, whatever the mode of the action is. */
function isPassed({ state }: GateOutcome, needsCertainty: boolean, { action, reversalOf }: GateInput): boolean {
  const isDecidedByPeople = action.mode !== 'auto' || reversalOf !== undefined;
  return state === 'passed' || (state === 'unknown' && !needsCertainty && isDecidedByPeople);
}

/** The mode is the last gate: where it is the first to stop an action, people may be told. */
function chooseVerdict(action: Action, first: GateName | undefined): ResponseVerdict {
  if (first === undefined) {
    return 'due';
  }
  return first === 'mode' && action.mode !== 'observe' ? 'suggested' : 'refused';
}
