import { severities } from '../../../engine';
import type { MinedPattern } from '../mining/minePatterns';
import { sumWeights } from './estimateCounts';

/** Of the patterns that are counted, at most this share for each of: not seen before, not seen now. */
const unseenShare = 0.5;
const silentShare = 0.2;

/**
 * The patterns that are worth a query, at most `count`: those that were not seen before, the gravest first; those that were often
 * seen before and are not now; and the most frequent of the others.
 */
export function choosePatterns(patterns: readonly MinedPattern[], count: number): MinedPattern[] {
  const countable = patterns.filter(({ filter }) => filter !== undefined);
  const weighed = countable.map((pattern) => ({
    pattern,
    now: sumWeights(pattern.range),
    before: sumWeights(pattern.baseline),
    gravity: rankLevel(pattern),
  }));
  const unseen = weighed
    .filter(({ before }) => before === 0)
    .sort((a, b) => b.gravity - a.gravity || b.now - a.now)
    .slice(0, Math.ceil(unseenShare * count));
  const silent = weighed
    .filter(({ now, pattern }) => now === 0 && pattern.baseline.times.length >= minSeen)
    .sort((a, b) => b.before - a.before)
    .slice(0, Math.ceil(silentShare * count));
  const chosen = new Set([...unseen, ...silent].slice(0, count));
  const others = weighed.filter((one) => !chosen.has(one) && one.now > 0).sort((a, b) => b.now - a.now);
  return [...chosen, ...others.slice(0, Math.max(0, count - chosen.size))].map(({ pattern }) => pattern);
}

/** What was seen less often says nothing by its silence. */
const minSeen = 3;

/** The patterns of the range that were not seen before it, the gravest first, at most `count`. */
export function chooseUnseen(patterns: readonly MinedPattern[], count: number): MinedPattern[] {
  return patterns
    .filter(({ filter, range, baseline }) => filter && range.times.length > 0 && baseline.times.length === 0)
    .sort((a, b) => rankLevel(b) - rankLevel(a) || sumWeights(b.range) - sumWeights(a.range))
    .slice(0, count);
}

function rankLevel({ level }: MinedPattern): number {
  return level === undefined ? -1 : severities.indexOf(level);
}
