import { isMapping } from '../../schema';
import { formatTag, readTag, recordTag, writeTags, type NewRecord, type StoredRecord } from '../../incidents';

/**
 * What is recorded of responses. due, suggested, refused, quiet: the decision became another. approved: by a person. handed-off: the
 * claim on a hand-off, before the engine is told. accepted, failed, unknown: what the engine answered. withdrawn: the claim came too
 * late. verified, not-verified: whether it has helped. locked, cleared: until a person looks. stopped, resumed: everything.
 */
export const responseEvents = [
  'due',
  'suggested',
  'refused',
  'quiet',
  'approved',
  'handed-off',
  'accepted',
  'failed',
  'unknown',
  'withdrawn',
  'verified',
  'not-verified',
  'locked',
  'cleared',
  'stopped',
  'resumed',
] as const;
export type ResponseEvent = (typeof responseEvents)[number];

/** The tag of every record of responses. */
export const responseTag = 'foresight-response';
/** The tags by which they are listed. */
export const responseTags = [recordTag, responseTag] as const;

/** Characters of a record's text; what is longer has no evidence. */
const maxTextLength = 2_000;
/** Grafana keeps so many characters of a tag's value. */
const maxTagLength = 100;

/** What happened, to be recorded. */
export interface NewResponseRecord {
  event: ResponseEvent;
  /** ms. */
  time: number;
  /** Empty for everything: stopped, resumed. */
  action: string;
  target: string;
  /** Idempotency key; empty where there is none. */
  key: string;
  /** Plain data without secrets. */
  evidence?: Readonly<Record<string, unknown>>;
}

/** The same as it was read back. */
export interface ResponseRecord extends Required<NewResponseRecord> {
  /** Later ones are higher. */
  id: number;
  /** Login of whoever wrote it; empty where that is not known. */
  author: string;
}

/** The tag of a key: of a long one its end, which has the time. The text has all of it. */
export function formatKeyTag(key: string): string {
  return formatTag('key', key.slice(-maxTagLength));
}

/** The record as the store keeps it. */
export function writeResponseRecord({ event, time, action, target, key, evidence = {} }: NewResponseRecord): NewRecord {
  const tags = writeTags({ event, action, target });
  const whole = JSON.stringify({ ...evidence, key, target });
  const text = whole.length > maxTextLength ? JSON.stringify({ key, target }) : whole;
  return { time, text, tags: [...responseTags, ...tags, ...(key === '' ? [] : [formatKeyTag(key)])] };
}

/** What a record says; undefined for records of others. */
export function readResponseRecord({ id, time, text, tags, author }: StoredRecord): ResponseRecord | undefined {
  const [named] = readTag(tags, 'event');
  const event = responseEvents.find((one) => one === named);
  if (event === undefined || !tags.includes(responseTag)) {
    return undefined;
  }
  const { key, target, ...evidence } = readText(text);
  return {
    id,
    time,
    event,
    author,
    action: readTag(tags, 'action')[0] ?? '',
    target: typeof target === 'string' ? target : (readTag(tags, 'target')[0] ?? ''),
    key: typeof key === 'string' ? key : (readTag(tags, 'key')[0] ?? ''),
    evidence,
  };
}

function readText(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return isMapping(value) ? value : {};
  } catch {
    return {};
  }
}
