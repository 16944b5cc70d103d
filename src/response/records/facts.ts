import type { ResponseRecord } from './responseRecord';

/** What an engine said of a hand-off; absent where nobody knows. */
export type Outcome = 'accepted' | 'failed' | 'unknown';

/** One hand-off, or what Grafana was to hand over: at most one per key. */
export interface Act {
  /** Of the record that won. */
  id: number;
  key: string;
  action: string;
  target: string;
  /** ms. */
  time: number;
  /** Who hands it over: Grafana's notification of what is due, or the backend after somebody approved. */
  by: 'grafana' | 'approval';
  author: string;
  outcome?: Outcome;
  verified?: 'verified' | 'not-verified';
  evidence: Readonly<Record<string, unknown>>;
}

/** An action that did not help, until a person clears it. */
export interface Lock {
  action: string;
  target: string;
  key: string;
  /** ms. */
  time: number;
  evidence: Readonly<Record<string, unknown>>;
}

/** A time in which a trigger holds for a target. */
export interface Episode {
  key: string;
  /** When the first record of it was written, ms. */
  time: number;
  /** The decision that was recorded last. */
  last: ResponseRecord;
}

/** What the records of responses come to. */
export interface ResponseFacts {
  /** Of the last week, oldest first. */
  acts: Act[];
  /** By action. */
  locks: ReadonlyMap<string, Lock>;
  /** Who stopped everything, where nobody has resumed it since. */
  stop?: { time: number; author: string };
  /** Those that go on, by `formatSubject`. */
  episodes: ReadonlyMap<string, Episode>;
  /** When an action was cleared last, by action, ms. */
  cleared: ReadonlyMap<string, number>;
  /** There are more records than were read: counts of hand-offs are not known. */
  isCut: boolean;
}

/** An action and its target as a key. */
export function formatSubject({ action, target }: { action: string; target: string }): string {
  return `${action} ${target}`;
}

/** Whoever decided: the backend writes for the person that it names. */
function namePerson({ author, evidence: { person } }: ResponseRecord): string {
  return typeof person === 'string' ? person : author;
}

const decisions: ReadonlySet<string> = new Set(['due', 'suggested', 'refused', 'quiet']);
const outcomes: ReadonlySet<string> = new Set(['accepted', 'failed', 'unknown']);

/**
 * Reads records of responses in any order. What allows more (resumed, cleared) counts only of authors that are trusted: everybody
 * who may write annotations could else switch responses on.
 */
export function createFacts(
  records: readonly ResponseRecord[],
  { isTrusted, isCut }: { isTrusted: (author: string) => boolean; isCut: boolean }
): ResponseFacts {
  const all = withoutWithdrawn(records);
  const cleared = new Map<string, number>();
  const locks = new Map<string, Lock>();
  const episodes = new Map<string, Episode>();
  let stop: ResponseFacts['stop'];
  for (const record of all) {
    const { event, action, time, author } = record;
    if (event === 'stopped') {
      stop = { time, author: namePerson(record) };
    } else if (event === 'resumed' && isTrusted(author)) {
      stop = undefined;
    } else if (event === 'locked') {
      locks.set(action, record);
    } else if (event === 'cleared' && isTrusted(author)) {
      locks.delete(action);
      cleared.set(action, time);
    } else if (decisions.has(event)) {
      addDecision(episodes, record);
    }
  }
  return { acts: listActs(all), locks, stop, episodes, cleared, isCut };
}

/** The first record of an episode names its key: whoever wrote another at the same time takes that. */
function addDecision(episodes: Map<string, Episode>, record: ResponseRecord): void {
  const subject = formatSubject(record);
  const open = episodes.get(subject);
  if (record.event === 'quiet') {
    episodes.delete(subject);
  } else if (open) {
    open.last = record;
  } else {
    episodes.set(subject, { key: record.key, time: record.time, last: record });
  }
}

/** Whether a record claims a hand-off. */
export function isClaim({ event, evidence }: Pick<ResponseRecord, 'event' | 'evidence'>): boolean {
  return event === 'handed-off' || (event === 'due' && evidence.by === 'grafana');
}

/** Each record once, in the order in which they were written, without claims that were taken back. */
function withoutWithdrawn(records: readonly ResponseRecord[]): ResponseRecord[] {
  const distinct = [...new Map(records.map((record) => [record.id, record])).values()];
  const withdrawn = new Set(
    distinct.filter(({ event }) => event === 'withdrawn').map(({ evidence }) => evidence.claim)
  );
  return distinct.filter(({ id }) => !withdrawn.has(id)).sort((a, b) => a.id - b.id);
}

/** The claims that won, each with what became of it; `all` ascends by id. */
function listActs(all: ResponseRecord[]): Act[] {
  const acts = new Map<string, Act>();
  for (const record of all) {
    const { id, key, action, target, time, evidence, event } = record;
    const act = acts.get(key);
    if (isClaim(record) && !act) {
      const by = event === 'due' ? 'grafana' : 'approval';
      acts.set(key, { id, key, action, target, time, by, author: namePerson(record), evidence });
    } else if (act && outcomes.has(event)) {
      act.outcome = event as Outcome;
    } else if (act && (event === 'verified' || event === 'not-verified')) {
      act.verified ??= event;
    }
  }
  return [...acts.values()];
}

/** The key of an episode in that of a hand-off: further attempts have a number behind it. */
export function stripAttempt(key: string): string {
  return key.replace(/#\d+$/, '');
}

/**
 * The key of the next hand-off of an episode: a failed one, or one that a person has cleared since, may be tried again, and is
 * another hand-off to the engine.
 */
export function chooseAttemptKey(key: string, { acts, cleared }: Pick<ResponseFacts, 'acts' | 'cleared'>): string {
  const isOver = ({ outcome, action, time }: Act) => outcome === 'failed' || (cleared.get(action) ?? -Infinity) > time;
  const over = acts.filter((act) => stripAttempt(act.key) === key && isOver(act)).length;
  return over === 0 ? key : `${key}#${over + 1}`;
}
