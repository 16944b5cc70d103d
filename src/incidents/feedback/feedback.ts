import type { NewRecord, StoredRecord } from '../records/record';
import { fitTags, readTag, recordTag, writeTags } from '../records/tags';

/** What people say of an alert or incident. */
export const verdicts = ['useful', 'noise', 'planned', 'known-cause'] as const;
export type Verdict = (typeof verdicts)[number];

/** The tag of records of feedback, beside that of all records. */
export const feedbackTag = 'foresight-feedback';

/** Characters of a note that are kept. */
export const maxNoteLength = 1000;
/** Services of one feedback that are kept. */
export const maxFeedbackServices = 20;

/** What somebody said of an alert or incident. */
export interface Feedback {
  verdict: Verdict;
  /** The person's own words; may be empty. */
  note: string;
  /** When what it is about was, ms. */
  from: number;
  /** Undefined while it went on. */
  to?: number;
  /** Id of the incident that it is about, or that the trouble is part of; absent for an alert alone. */
  incident?: string;
  /** Services that Grafana has no more room for are left out. */
  services: readonly string[];
  /** Id of the alert or other trouble, where it is of one alone. */
  trouble?: string;
  /** Uid of the alert's rule. */
  rule?: string;
  /** Kind of signal, or name of the alert. */
  signal?: string;
}

/** Feedback that was kept. */
export interface StoredFeedback extends Feedback {
  /** Of its record: a later one is the newer. */
  id: number;
  /** Login; empty where it is not known. */
  author: string;
}

/** The record that keeps a feedback. */
export function writeFeedback({ verdict, note, from, to, services, ...about }: Feedback): NewRecord {
  const { incident, trouble, rule, signal } = about;
  return {
    time: from,
    ...(to !== undefined && to > from && { timeEnd: to }),
    // Grafana keeps no record without a text.
    text: note.trim().slice(0, maxNoteLength) || verdict,
    tags: fitTags([
      recordTag,
      feedbackTag,
      ...writeTags({ verdict, incident, trouble, rule, signal, service: services.slice(0, maxFeedbackServices) }),
    ]),
  };
}

/** The feedback that a record keeps; undefined where it keeps none, or one that nobody can read. */
export function readFeedback({ id, author, time, timeEnd, text, tags }: StoredRecord): StoredFeedback | undefined {
  const [given] = readTag(tags, 'verdict');
  const verdict = verdicts.find((one) => one === given);
  if (verdict === undefined || !tags.includes(feedbackTag)) {
    return undefined;
  }
  const [[incident], [trouble], [rule], [signal]] = ['incident', 'trouble', 'rule', 'signal'].map((key) =>
    readTag(tags, key)
  );
  return {
    id,
    author,
    verdict,
    note: text === verdict ? '' : text.slice(0, maxNoteLength),
    from: time,
    ...(timeEnd > time && { to: timeEnd }),
    services: readTag(tags, 'service').slice(0, maxFeedbackServices),
    ...(incident !== undefined && { incident }),
    ...(trouble !== undefined && { trouble }),
    ...(rule !== undefined && { rule }),
    ...(signal !== undefined && { signal }),
  };
}
