import { day, hour, minute } from '../../engine';
import { formatTag, type RecordStore } from '../../incidents';
import { createFacts, type ResponseFacts } from './facts';
import { readResponseRecord, responseTags, type ResponseEvent, type ResponseRecord } from './responseRecord';

/** Records of a week that are read, the newest. */
const maxRecords = 2_000;
/** What goes on is known for so long, and that it was handed over: else it would be again. */
const lookback = 7 * day;
/** Budgets are of a day, of which every record is needed; servers' clocks differ. */
const counted = day + hour;
const skew = 5 * minute;
/** What holds however long ago it was. */
const lasting: readonly ResponseEvent[] = ['locked', 'cleared', 'stopped', 'resumed'];
const maxLasting = 200;

/** Service accounts alone: what people write themselves may be anything. */
export function isServiceAccount(author: string): boolean {
  return /^sa-\d+-/.test(author);
}

/** Records of responses, and whether there are more of the last day than were read. */
export interface ReadRecords {
  records: ResponseRecord[];
  isCut: boolean;
}

/** What is recorded of responses as of a time, ms. @throws SourceError */
export async function readRecords(store: Pick<RecordStore, 'list'>, now: number): Promise<ReadRecords> {
  const to = now + skew;
  const recent = store.list({ from: now - lookback, to, tags: responseTags, limit: maxRecords });
  const kept = lasting.map((event) =>
    store.list({ from: 0, to, tags: [...responseTags, formatTag('event', event)], limit: maxLasting })
  );
  const [newest, ...others] = await Promise.all([recent, ...kept]);
  const records = [...newest, ...others.flat()].flatMap((stored) => readResponseRecord(stored) ?? []);
  const oldest = newest.reduce((least, { time }) => Math.min(least, time), Infinity);
  return { records, isCut: newest.length >= maxRecords && oldest > now - counted };
}

/** What the records come to, with those alone whose id is below `before` where that is given. */
export function toFacts({ records, isCut }: ReadRecords, before = Infinity): ResponseFacts {
  const earlier = records.filter(({ id }) => id < before);
  return createFacts(earlier, { isTrusted: isServiceAccount, isCut });
}
