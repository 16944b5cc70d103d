import type { RecordStore } from '../../incidents';
import type { ResponseAccess } from '../evaluate/responseDeps';
import { readRecords, toFacts } from '../records/readFacts';
import { writeResponseRecord, type ResponseEvent } from '../records/responseRecord';
import type { Lock } from '../records/facts';

interface SwitchContext {
  records: RecordStore;
  now: ResponseAccess['now'];
  /** Login. */
  person: string;
}

/** Stops all responses, or resumes them, from the next evaluation on. @throws SourceError where that cannot be recorded. */
export async function switchResponses(event: 'stopped' | 'resumed', context: SwitchContext): Promise<void> {
  await write(event, { action: '', target: '', key: '' }, context);
}

/**
 * Lets an action go on that was locked, or whose last hand-off nobody knows the outcome of; false where there is nothing of the kind.
 * @throws SourceError where that cannot be recorded.
 */
export async function clearAction(action: string, context: SwitchContext): Promise<boolean> {
  const facts = toFacts(await readRecords(context.records, context.now()));
  const lock = facts.locks.get(action);
  const isOpen = facts.acts.some(
    (act) => act.action === action && act.verified === undefined && act.outcome !== 'failed'
  );
  if (!lock && !isOpen) {
    return false;
  }
  await write('cleared', { action, target: lock?.target ?? '', key: lock?.key ?? '' }, context);
  return true;
}

/** What everybody should know before he looks at anything else. */
export interface ResponseState {
  /** Who stopped responses, where somebody did. */
  record?: { at: number; by: string };
  locks: Array<Pick<Lock, 'action' | 'target' | 'key'> & { since: number }>;
}

/** What is stopped and locked by records. @throws SourceError */
export async function readState({ records, now }: Pick<SwitchContext, 'records' | 'now'>): Promise<ResponseState> {
  const { stop, locks } = toFacts(await readRecords(records, now()));
  return {
    ...(stop && { record: { at: stop.time, by: stop.author } }),
    locks: [...locks.values()].map(({ action, target, key, time }) => ({ action, target, key, since: time })),
  };
}

async function write(
  event: ResponseEvent,
  subject: { action: string; target: string; key: string },
  { records, now, person }: SwitchContext
): Promise<void> {
  await records.create(writeResponseRecord({ event, time: now(), ...subject, evidence: { person } }));
}
