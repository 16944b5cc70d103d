import type { RecordStore } from '../../incidents';
import { claimHandOffs, type Claim } from '../records/claim';
import { formatSubject, type ResponseFacts } from '../records/facts';
import { letOthersWrite } from '../records/letOthersWrite';
import { readRecords, toFacts } from '../records/readFacts';
import { writeResponseRecord, type NewResponseRecord } from '../records/responseRecord';
import { decide } from '../decide';
import { findHandOff, findOwnAct, type Candidate, type GateInput } from '../gates/gate';
import type { RunRequest } from '../../queries';
import { describeClaim, listEvidence } from './describeCandidate';
import { decideAll, type Decided, type Evaluation, type Wanted } from './evaluateActions';
import type { ResponseRunDeps } from './responseDeps';

/** Records that one evaluation writes; the next one goes on. */
const maxWritten = 50;

interface Context {
  request: RunRequest;
  deps: ResponseRunDeps;
  records: RecordStore;
}

/**
 * Records what has changed since the last evaluation, and claims what is newly due: the decisions after that. What is due without
 * a claim of its own, or of another replica for the same episode, is not due. @throws SourceError where records cannot be written.
 */
export async function recordTransitions(evaluation: Evaluation, wanted: Wanted, context: Context): Promise<Decided[]> {
  const { facts } = evaluation.surroundings;
  if (!facts) {
    return evaluation.decided;
  }
  const due = evaluation.decided.filter((one) => isNewlyDue(one, facts, context));
  const known = due.length > 0 ? await claimDue(due, context) : facts;
  const candidates = evaluation.decided.map(({ candidate }) => candidate);
  const decided = due.length > 0 ? decideAll(candidates, { facts: known }, context) : evaluation.decided;
  const final = decided.map((one) => (isNewlyDue(one, known, context) ? withoutClaim(one) : one));
  const list = (recorded: ResponseFacts) => [
    ...listChanges(final, recorded, context),
    ...listEnded(evaluation, { facts: recorded, wanted }, context),
  ];
  if (list(known).length > 0) {
    await writeChanges(list(await letOthersWrite({ ...context.deps.response, records: context.records })), context);
  }
  return final;
}

function toInput({ candidate }: Decided, facts: ResponseFacts, { request, deps }: Context): GateInput {
  return { ...candidate, facts, now: request.now, settings: deps.response.settings };
}

function isNewlyDue(one: Decided, facts: ResponseFacts, context: Context): boolean {
  return one.decision.verdict === 'due' && !findOwnAct(toInput(one, facts, context));
}

function withoutClaim({ candidate, decision }: Decided): Decided {
  return { candidate, decision: { ...decision, verdict: 'refused' } };
}

/** Claims what is newly due, each by what was recorded before it; what is recorded then. */
async function claimDue(due: Decided[], context: Context): Promise<ResponseFacts> {
  const { deps, request, records } = context;
  const { now, wait, createId, note, settings } = deps.response;
  const time = now();
  const claims = due.slice(0, maxWritten).map((one): Claim => {
    const { action, target, key } = one.candidate;
    const reversal = action.reversal === undefined ? undefined : settings.actions.get(action.reversal);
    const evidence = describeClaim(one.candidate, time, reversal);
    return {
      record: { event: 'due', time, action: action.id, target, key, evidence },
      findObjection: (earlier) => {
        const { verdict, first } = decide(toInput(one, earlier, { ...context, request: { ...request, now: time } }));
        return verdict === 'due' ? undefined : first?.reason;
      },
    };
  });
  const results = await claimHandOffs(claims, { records, now, wait, createId });
  results.forEach(({ state }, i) => {
    if (state === 'won') {
      const { action, target, key, evidence } = claims[i].record;
      note({
        action: 'response.decide',
        outcome: 'allowed',
        target: `${action} on ${target}`,
        after: { verdict: 'due', key, ...evidence },
      });
    }
  });
  return toFacts(await readRecords(records, now()));
}

/** Decisions that are others than those recorded last; claims, and what became of them, are recorded already. */
function listChanges(decided: Decided[], facts: ResponseFacts, context: Context): NewResponseRecord[] {
  const { deps } = context;
  return decided.flatMap((one) => {
    const { candidate, decision } = one;
    const { action, target } = candidate;
    const { verdict, first } = decision;
    const episode = facts.episodes.get(formatSubject({ action: action.id, target }));
    const key = episode?.key ?? candidate.key;
    const isKnown = episode?.last.event === verdict && episode.last.evidence.gate === first?.gate;
    const isHandedOver = first?.gate === 'open' && findHandOff(toInput(one, facts, context)) !== undefined;
    if (verdict === 'quiet' || verdict === 'due' || isKnown || isHandedOver) {
      return [];
    }
    const evidence = { ...listEvidence(candidate), gate: first?.gate, mode: action.mode };
    return [{ event: verdict, time: deps.response.now(), action: action.id, target, key, evidence }];
  });
}

/** Episodes that are over: the trigger no longer holds, or the action is gone from the catalogue. */
function listEnded(
  { decided, failures }: Evaluation,
  { facts, wanted }: { facts: ResponseFacts; wanted: Wanted },
  { deps }: Context
): NewResponseRecord[] {
  const { actions } = deps.response.settings;
  const failed = new Set(failures.map(({ action }) => action));
  const active = new Set(
    decided
      .filter(({ decision }) => decision.verdict !== 'quiet')
      .map(({ candidate: { action, target } }: { candidate: Candidate }) =>
        formatSubject({ action: action.id, target })
      )
  );
  return [...facts.episodes].flatMap(([subject, { key, last }]): NewResponseRecord[] => {
    const { action, target } = last;
    const isWanted =
      (wanted.action === '' || wanted.action === action) && (wanted.target === '' || wanted.target === target);
    if (!isWanted || active.has(subject) || failed.has(action)) {
      return [];
    }
    const evidence = actions.has(action) ? {} : { removed: true };
    return [{ event: 'quiet', time: deps.response.now(), action, target, key, evidence }];
  });
}

async function writeChanges(changes: NewResponseRecord[], { records, deps }: Context): Promise<void> {
  for (const change of changes.slice(0, maxWritten)) {
    await records.create(writeResponseRecord(change));
    const { event, action, target, key, evidence } = change;
    const outcome = event === 'refused' ? 'refused' : 'allowed';
    deps.response.note({
      action: 'response.decide',
      outcome,
      target: `${action} on ${target}`,
      after: { verdict: event, key, ...evidence },
    });
  }
}
