import type { RecordStore } from '../../incidents';
import type { Message } from '../../texts';
import type { Act, ResponseFacts } from './facts';
import { readRecords, toFacts } from './readFacts';
import { writeResponseRecord, type NewResponseRecord } from './responseRecord';

/** So long after a claim, all claims that were made before it can be seen. */
export const claimDelay = 1_000;

/** What claims are made with; times are ms. */
export interface ClaimDeps {
  records: RecordStore;
  now: () => number;
  wait: (ms: number) => Promise<void>;
  /** A text that nobody else makes. */
  createId: () => string;
}

/** A hand-off that is wanted: an event that claims it, and whether it is still allowed by what others recorded before. */
export interface Claim {
  record: NewResponseRecord;
  /** Why it must not be; undefined where it may. `earlier` is what was recorded before this claim. */
  findObjection(earlier: ResponseFacts): Message | undefined;
}

/** How a claim ended: won; lost to another of the same key; or taken back, since others were earlier. */
export type ClaimResult =
  { state: 'won'; id: number } | { state: 'lost'; by: Act } | { state: 'withdrawn'; reason: Message };

/**
 * Claims hand-offs in a store to which records are only added: each claim is written, then all are read, and of each key the lowest
 * id wins, whoever else claimed it at the same time. Budgets hold, too, since each counts those before it. A claim whose contender
 * is gone before it hands over stays, and nobody repeats it.
 * @throws SourceError where the store does not answer: then nothing is to be handed over.
 */
export async function claimHandOffs(claims: readonly Claim[], deps: ClaimDeps): Promise<ClaimResult[]> {
  const claimant = deps.createId();
  const before = toFacts(await readRecords(deps.records, deps.now()));
  const written: Array<{ claim: Claim; id?: number; earlier?: Act }> = [];
  for (const claim of claims) {
    const earlier = before.acts.find(({ key }) => key === claim.record.key);
    written.push(earlier ? { claim, earlier } : { claim, id: await write(claim, claimant, deps) });
  }
  await deps.wait(claimDelay);
  const read = await readRecords(deps.records, deps.now());
  const winners = new Map(toFacts(read).acts.map((act) => [act.key, act]));
  const results: ClaimResult[] = [];
  for (const { claim, id, earlier } of written) {
    const winner = winners.get(claim.record.key) ?? earlier;
    if (winner && winner.evidence.claimant !== claimant) {
      results.push({ state: 'lost', by: winner });
    } else {
      results.push(await settle(claim, { id: winner?.id ?? id ?? 0, facts: toFacts(read, winner?.id ?? id) }, deps));
    }
  }
  return results;
}

async function write({ record }: Claim, claimant: string, { records }: ClaimDeps): Promise<number> {
  return records.create(writeResponseRecord({ ...record, evidence: { ...record.evidence, claimant } }));
}

/** Takes a claim back that others leave no room for. */
async function settle(
  { record, findObjection }: Claim,
  { id, facts }: { id: number; facts: ResponseFacts },
  { records, now }: ClaimDeps
): Promise<ClaimResult> {
  const reason = findObjection(facts);
  if (reason === undefined) {
    return { state: 'won', id };
  }
  const { action, target, key } = record;
  await records.create(
    writeResponseRecord({ event: 'withdrawn', time: now(), action, target, key, evidence: { claim: id } })
  );
  return { state: 'withdrawn', reason };
}
