import { day, hour, minute } from '../../engine';
import { formatTag, type RecordStore } from '../../incidents';
import { createFacts, type ResponseFacts } from './facts';
import { readResponseRecord, responseTags, type ResponseEvent } from './responseRecord';

/** Records of a day that are read. */
const maxRecords = 2_000;
/** Budgets are of a day; servers' clocks differ. */
const lookback = day + hour;
const skew = 5 * minute;
/** What holds however long ago it was. */
const lasting: readonly ResponseEvent[] = ['locked', 'cleared', 'stopped', 'resumed'];
const maxLasting = 200;

/** Service accounts alone: what people write themselves may be anything. */
export function isServiceAccount(author: string): boolean {
  return /^sa-\d+-/.test(author);
}

/** What is recorded of responses as of a time, ms. @throws SourceError */
export async function readFacts(records: RecordStore, now: number): Promise<ResponseFacts> {
  const to = now + skew;
  const recent = records.list({ from: now - lookback, to, tags: responseTags, limit: maxRecords });
  const kept = lasting.map((event) =>
    records.list({ from: 0, to, tags: [...responseTags, formatTag('event', event)], limit: maxLasting })
  );
  const [newest, ...others] = await Promise.all([recent, ...kept]);
  const all = [...newest, ...others.flat()].flatMap((stored) => readResponseRecord(stored) ?? []);
  return createFacts(all, { isTrusted: isServiceAccount, isCut: newest.length >= maxRecords });
}
