import type { LogPattern, PatternState } from './logPattern';

const ranks: Readonly<Record<PatternState, number>> = { new: 0, vanished: 1, surging: 1, fading: 2, usual: 3 };

/** The patterns, the most notable first: what is new, what changed, and then the most frequent. */
export function rankPatterns(patterns: readonly LogPattern[]): LogPattern[] {
  return [...patterns].sort((a, b) => ranks[a.state] - ranks[b.state] || b.count - a.count);
}
