import type { RecordStore } from '../../incidents';
import type { RunRequest } from '../../queries';
import { createMessage, MessageError, type Message } from '../../texts';
import { decide } from '../decide';
import { describeClaim, listEvidence } from '../evaluate/describeCandidate';
import { evaluateActions, type Decided } from '../evaluate/evaluateActions';
import type { ResponseRunDeps } from '../evaluate/responseDeps';
import { verifyActs } from '../evaluate/verifyActs';
import { claimHandOffs, type ClaimResult } from '../records/claim';
import { chooseAttemptKey, formatSubject, type ResponseFacts } from '../records/facts';
import { writeResponseRecord, type NewResponseRecord, type ResponseEvent } from '../records/responseRecord';
import type { WebhookEngine } from '../settings/engineSchema';
import type { SendToEngine } from './engineAnswer';
import { createPayload } from './payload';

/** What a person approves. */
export interface Approval {
  action: string;
  target: string;
  /** As it was shown: another means that the situation is another. */
  key: string;
  /** Login. */
  person: string;
}

/** How an approval ended: handed over, not accepted by the engine, not known, or handed over by somebody else before. */
export interface ApprovalResult {
  outcome: 'handed-off' | 'failed' | 'unknown' | 'already';
  key: string;
  message: Message;
}

/** An approval that is not carried out, since the situation is another, or a gate does not pass. */
export class ApprovalRefused extends MessageError {}

export interface ApprovalContext {
  request: RunRequest;
  deps: ResponseRunDeps;
  records: RecordStore;
  send: SendToEngine;
}

/**
 * Decides again, and hands over at most once: the hand-off is claimed in the records before the engine is told, and the engine is told
 * once, whatever it answers.
 * @throws ApprovalRefused with the reason, and SourceError where records cannot be read or written: then nothing was handed over.
 */
export async function approveAction(approval: Approval, context: ApprovalContext): Promise<ApprovalResult> {
  const { decided, facts, engine } = await findSuggestion(approval, context);
  const { candidate } = decided;
  const key = chooseAttemptKey(candidate.key, facts);
  const about = { action: approval.action, target: approval.target };
  const subject = { ...about, key };
  const write = (event: ResponseEvent, evidence: Record<string, unknown> = {}) =>
    context.records.create(
      writeResponseRecord({
        event,
        time: context.deps.response.now(),
        ...subject,
        evidence: { person: approval.person, ...evidence },
      })
    );
  if (!facts.episodes.has(formatSubject(about)) && candidate.reversalOf === undefined) {
    // Whoever evaluates next goes on with the key that was approved.
    const suggested = { event: 'suggested', time: context.deps.response.now(), ...about, key: candidate.key } as const;
    await context.records.create(writeResponseRecord({ ...suggested, evidence: listEvidence(candidate) }));
  }
  await write('approved');
  const [claimed] = await claim({ approval, decided, key }, context);
  if (claimed.state === 'withdrawn') {
    throw new ApprovalRefused(createMessage('response.not-suggested', { reason: claimed.reason }));
  }
  if (claimed.state === 'lost') {
    const { author, time } = claimed.by;
    return {
      outcome: 'already',
      key,
      message: createMessage('response.claimed', { author: author || '?', time: { time } }),
    };
  }
  const now = context.deps.response.now();
  const answer = await context.send(engine, createPayload(candidate, { key, now, approvedBy: approval.person }));
  // The hand-off is over: where this cannot be recorded, its outcome counts as not known.
  await write(answer.outcome, {}).catch(() => undefined);
  return { key, ...describeAnswer(engine, answer) };
}

interface Suggestion {
  decided: Decided;
  facts: ResponseFacts;
  engine: WebhookEngine;
}

/** The decision of the present. @throws ApprovalRefused where it is none that a person may approve. */
async function findSuggestion({ action, target, key }: Approval, context: ApprovalContext): Promise<Suggestion> {
  const { deps, request } = context;
  const known = deps.response.settings.actions.get(action);
  if (!known) {
    const ids = [...deps.response.settings.actions.keys()];
    const list = ids.length > 0 ? { list: ids } : createMessage('response.none', {});
    throw new ApprovalRefused(createMessage('response.unknown-action', { action, known: list }));
  }
  const first = await evaluateActions({ action, target }, { request, deps });
  const verified =
    first.surroundings.facts &&
    (await verifyActs(first.surroundings.facts, request.now, { deps, records: context.records }));
  const evaluation = verified ? await evaluateActions({ action, target }, { request, deps }) : first;
  const [failure] = evaluation.failures;
  if (failure) {
    throw failure.error;
  }
  const decided = evaluation.decided.find((one) => one.candidate.target === target && one.decision.key === key);
  const { facts } = evaluation.surroundings;
  if (!decided || decided.decision.verdict === 'quiet') {
    throw new ApprovalRefused(createMessage('response.changed', { key }));
  }
  const { verdict, first: stopping } = decided.decision;
  const isReversal = decided.candidate.reversalOf !== undefined;
  if (verdict !== 'suggested' || !facts) {
    const reason = stopping?.reason ?? createMessage('response.mode-passed', { mode: known.mode });
    throw new ApprovalRefused(createMessage('response.not-suggested', { reason }));
  }
  if ((known.mode !== 'approve' && !isReversal) || !('url' in known.engine)) {
    throw new ApprovalRefused(createMessage('response.not-approvable', { mode: known.mode, action }));
  }
  return { decided, facts, engine: known.engine };
}

function claim(
  { approval, decided, key }: { approval: Approval; decided: Decided; key: string },
  { deps, records, request }: ApprovalContext
): Promise<ClaimResult[]> {
  const { now, wait, createId, settings } = deps.response;
  const { candidate } = decided;
  const { action, target } = candidate;
  const time = now();
  const reversal = action.reversal === undefined ? undefined : settings.actions.get(action.reversal);
  const evidence = { ...describeClaim(candidate, time, reversal), person: approval.person };
  const record: NewResponseRecord = { event: 'handed-off', time, action: action.id, target, key, evidence };
  const findObjection = (earlier: ResponseFacts) => {
    const { verdict, first } = decide({ ...candidate, facts: earlier, now: request.now, settings });
    return verdict === 'suggested' ? undefined : first?.reason;
  };
  return claimHandOffs([{ record, findObjection }], { records, now, wait, createId });
}

function describeAnswer({ id }: WebhookEngine, { outcome, reason }: Awaited<ReturnType<SendToEngine>>) {
  if (outcome === 'accepted') {
    return { outcome: 'handed-off' as const, message: createMessage('response.accepted', { engine: id }) };
  }
  const code = outcome === 'failed' ? 'response.engine-failed' : 'response.engine-unknown';
  return { outcome, message: createMessage(code, { engine: id, reason: reason ?? '' }) };
}
