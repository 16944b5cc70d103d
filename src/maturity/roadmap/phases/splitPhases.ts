import { createMessage, type Message } from '../../../texts';
import { levels } from '../../check/weights';
import type { WeighedGap } from './orderGaps';

/** Gaps that are closed together, and what for. */
export interface SplitPhase {
  goal: Message;
  /** The level that is reached with it; undefined for what helps at once. */
  level?: number;
  gaps: WeighedGap[];
}

/** What helps at once is no more than people can do at once. */
const maxFirst = 8;

/**
 * First what takes hours and would have helped in incidents of the past weeks; then level by level what the next one needs. What
 * is missing on levels that are reached comes with the first of those.
 */
export function splitPhases(ordered: readonly WeighedGap[], reached: number): SplitPhase[] {
  const first = ordered
    .filter(({ gap, benefit }) => gap.effort === 1 && benefit.incidents.length > 0)
    .slice(0, maxFirst);
  const chosen = new Set(first);
  const rest = ordered.filter((one) => !chosen.has(one));
  const next = Math.min(levels.length, (Number.isNaN(reached) ? 0 : reached) + 1);
  const byLevel = levels
    .filter((level) => level >= next)
    .map((level) => ({
      level,
      goal: createMessage(level === reached ? 'roadmap.goal-complete' : 'roadmap.goal-level', { level }),
      gaps: rest.filter(({ gap }) => Math.max(gap.level, next) === level),
    }));
  const atOnce = { goal: createMessage('roadmap.goal-first', {}), gaps: first };
  return [atOnce, ...byLevel].filter(({ gaps }) => gaps.length > 0);
}
