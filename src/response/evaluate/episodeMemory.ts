import { minute } from '../../engine';

/** A trigger that was not looked at for so long begins anew. */
const maxGap = 10 * minute;
const maxSubjects = 5_000;

/** Since when triggers hold, as far as this process has seen. */
export interface EpisodeMemory {
  /** Takes down whether a trigger holds at a time (ms); since when, undefined where it does not. */
  note(subject: string, isHeld: boolean, now: number): number | undefined;
}

/** A memory of the newest 5,000 subjects. */
export function createEpisodeMemory(): EpisodeMemory {
  const held = new Map<string, { since: number; seen: number }>();
  return {
    note(subject, isHeld, now) {
      const known = held.get(subject);
      held.delete(subject);
      if (!isHeld) {
        return undefined;
      }
      const isNew = !known || now - known.seen > maxGap || known.since > now;
      const since = isNew ? now : known.since;
      held.set(subject, { since, seen: Math.max(now, known?.seen ?? now) });
      const [oldest] = held.keys();
      if (held.size > maxSubjects && oldest !== undefined) {
        held.delete(oldest);
      }
      return since;
    },
  };
}
