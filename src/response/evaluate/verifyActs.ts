import { minute } from '../../engine';
import type { RecordStore } from '../../incidents';
import { letOthersWrite } from '../records/letOthersWrite';
import { writeResponseRecord, type ResponseEvent } from '../records/responseRecord';
import type { Act, ResponseFacts } from '../records/facts';
import { isHeld, type Action } from '../settings/action';
import { readTargetValue } from './readTargetValue';
import type { ResponseRunDeps } from './responseDeps';

/** An action takes some time before anything can be said of it. */
const minSettling = minute;

interface VerifiedAct {
  act: Act;
  action: Action;
  verify: NonNullable<Action['verify']>;
}

/** One of which it is known, or too late to be known, whether it has helped. */
type SettledAct = VerifiedAct & { value: number };

/**
 * Records of hand-offs whether they have helped: that they have as soon as what verifies them holds, that they have not once the
 * deadline is over; then the action is locked. Whether anything was recorded. @throws SourceError where records cannot be written.
 */
export async function verifyActs(
  { acts, cleared }: ResponseFacts,
  now: number,
  { deps, records }: { deps: ResponseRunDeps; records: RecordStore }
): Promise<boolean> {
  const open = acts.flatMap((act): VerifiedAct[] => {
    const action = deps.response.settings.actions.get(act.action);
    const isOver =
      act.verified !== undefined || act.outcome === 'failed' || (cleared.get(act.action) ?? -Infinity) > act.time;
    return action?.verify && !isOver && now >= act.time + minSettling ? [{ act, action, verify: action.verify }] : [];
  });
  const values = await Promise.all(open.map((one) => readVerification(one, now, deps)));
  const settled = open.flatMap((one, i): SettledAct[] => {
    const isOverdue = now >= one.act.time + one.verify.deadline;
    return isHeld(one.verify, values[i]) || isOverdue ? [{ ...one, value: values[i] }] : [];
  });
  if (settled.length === 0) {
    return false;
  }
  const known = new Map((await letOthersWrite({ ...deps.response, records })).acts.map((act) => [act.key, act]));
  for (const one of settled.filter(({ act }) => known.get(act.key)?.verified === undefined)) {
    await recordVerification(one, now, { deps, records });
  }
  return true;
}

/** The value that tells whether a hand-off has helped; NaN = not known. */
async function readVerification({ act, action, verify }: VerifiedAct, now: number, deps: ResponseRunDeps) {
  const value = await readTargetValue(verify, { label: action.target, target: act.target, now }, deps).catch(() => NaN);
  deps.signal.throwIfAborted();
  return value;
}

async function recordVerification(
  { act, action, verify, value }: SettledAct,
  now: number,
  { deps, records }: { deps: ResponseRunDeps; records: RecordStore }
): Promise<void> {
  const { key, target } = act;
  const known = Number.isNaN(value) ? {} : { value };
  const write = async (event: ResponseEvent, evidence: Record<string, unknown>) => {
    await records.create(writeResponseRecord({ event, time: now, action: action.id, target, key, evidence }));
    deps.response.note({
      action: event === 'locked' ? 'response.lock' : 'response.verify',
      outcome: event === 'verified' ? 'allowed' : 'failed',
      target: `${action.id} on ${target}`,
      after: { event, key, ...known },
    });
  };
  if (isHeld(verify, value)) {
    await write('verified', known);
  } else {
    await write('not-verified', known);
    await write('locked', { ...known, labels: act.evidence.labels });
  }
}
