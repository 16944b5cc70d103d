import { windowBytes, type TimeSpan, type Window } from './history/window';
import { minute } from '../../engine';

/** A window and what is known of how far it can be relied on. */
export interface Cached {
  window: Window;
  /** Up to this grid time, late samples have had their time: it is not read again. */
  settledTo: number;
  /** When the whole window was read last, ms. */
  readAt: number;
  /** When its newest rows were read last, ms; `readAt` where left out. */
  recentAt?: number;
  /** True where series appeared since: their past, and they alone, may be missing. */
  incomplete: boolean;
  /** Where data is missing of the window: until when it serves all the same, and what was held before. */
  partial?: { until: number; before?: Cached };
}

/** A span to read; where it replaces, nothing of what is held is used. */
export interface MissingSpan extends TimeSpan {
  replaces: boolean;
}

/** Samples may be this late: remote write and rule evaluation lag behind. */
const latest = 5 * minute;
/** A whole window is read anew this often, so that repaired or deleted history shows. */
const oldest = 6 * 60 * minute;
/**
 * New series are given their past this often. A source that evaluates each step by itself has already said that they
 * have none; reading all history for every new pod would undo the cache.
 */
const oldestIncomplete = 60 * minute;

/**
 * Data may be missing for so long before its source is asked again: shorter than the minute that rules are evaluated by, so
 * that each evaluation asks once.
 */
const partialLifetime = 45 * 1000;

/** What is held and can be built on: of a partial window whose time is over, what was held before it. */
export function findUsable(held: Cached | undefined, now: number): Cached | undefined {
  return held?.partial && now >= held.partial.until ? held.partial.before : held;
}

/** The same as it is held: nothing of a partial window is final, and what was built on `base` is forgotten with it. */
export function limitPartial(read: Cached, base: Cached | undefined, now: number): Cached {
  const { partial: _, ...held } = read;
  return held.window.partial
    ? { ...held, partial: base?.partial ?? { until: now + partialLifetime, before: base } }
    : held;
}

/** Memory of what is held, bytes. */
export function cachedBytes({ window, partial }: Cached): number {
  return windowBytes(window) + (partial?.before ? windowBytes(partial.before.window) : 0);
}

/** The last grid time of a read up to `to` that no late sample will change. */
export function settledTo(to: number, step: number, now: number): number {
  return Math.min(to, Math.floor((now - Math.max(2 * step, latest)) / step) * step);
}

/** Series that are all missing may have been missed: a source that has just started, or has trouble that it does not tell of. */
const oldestEmpty = 5 * minute;

/** True where the whole window should be read anew. */
export function isDue(
  { window, readAt, incomplete }: Pick<Cached, 'window' | 'readAt' | 'incomplete'>,
  now: number
): boolean {
  const longest = window.series.size === 0 ? oldestEmpty : incomplete ? oldestIncomplete : oldest;
  return now - readAt >= longest;
}

/** What to read so that `requested` is covered: nothing, what lies before or after what is held, or all of it. */
export function missingSpans(
  cached: Cached | undefined,
  requested: TimeSpan & { maxAge?: number },
  now: number
): MissingSpan[] {
  const { from, to, maxAge = -1 } = requested;
  if (!cached || isDue(cached, now) || !touches(cached.window, requested)) {
    return [{ from, to, replaces: true }];
  }
  const { window } = cached;
  const isRecent = now - (cached.recentAt ?? cached.readAt) <= maxAge;
  // Of a source that has trouble, all is soon read again.
  if ((cached.partial || isRecent) && from >= window.from && to <= window.to) {
    return [];
  }
  const spans: MissingSpan[] = [];
  const unsettled = Math.max(Math.min(cached.settledTo, window.to) + window.step, window.from);
  if (to >= unsettled) {
    spans.push({ from: unsettled, to, replaces: false });
  }
  if (from < window.from) {
    spans.push({ from, to: window.from - window.step, replaces: false });
  }
  return spans;
}

function touches({ from, to, step }: Window, requested: TimeSpan): boolean {
  return requested.from <= to + step && requested.to >= from - step;
}

/** What to hold once `requested` is added: no more than the longest span that was asked for, the newest part. */
export function grownSpan(held: TimeSpan, requested: TimeSpan): TimeSpan {
  const to = Math.max(held.to, requested.to);
  const longest = Math.max(held.to - held.from, to - requested.from);
  return { from: Math.max(Math.min(held.from, requested.from), to - longest), to };
}
