import type { QueryLimit } from '../foundQuery';
import { rankColor } from './rankColor';

/** A threshold of a panel: from this value on the colour is another; -Infinity for the base. */
export interface ThresholdStep {
  value: number;
  color?: unknown;
}

/**
 * The limits that a panel's thresholds draw, the most serious first, each with the side on which its colour is the more
 * serious one: green, then red is dangerous above; red, then green below; between two fine ranges nothing is a limit.
 * Thresholds without a colour are limits of an unknown side, the highest first.
 */
export function listThresholdLimits(steps: ThresholdStep[]): QueryLimit[] {
  const sorted = [...steps].sort((a, b) => a.value - b.value);
  const limits = sorted.filter(({ value }) => Number.isFinite(value));
  if (sorted.every(({ color }) => color === undefined)) {
    return limits.reverse().map(({ value }) => ({ value, from: 'threshold' }));
  }
  const severities = sorted.map(({ color }) => rankColor(color));
  const ranks = [...new Set(severities)].filter((severity) => severity > 0).sort((a, b) => b - a);
  return ranks.flatMap((rank) => [...limitAbove(sorted, severities, rank), ...limitBelow(sorted, severities, rank)]);
}

/** Where the colour becomes that serious and stays so up to the end. */
function limitAbove(steps: ThresholdStep[], severities: number[], rank: number): QueryLimit[] {
  const last = severities.map((severity) => severity < rank).lastIndexOf(true);
  const step = steps[last + 1];
  return last >= 0 && step && severities[last + 1] === rank
    ? [{ value: step.value, crossing: 'above', from: 'threshold' }]
    : [];
}

/** Where the colour ends to be that serious, from the base on. */
function limitBelow(steps: ThresholdStep[], severities: number[], rank: number): QueryLimit[] {
  const first = severities.findIndex((severity) => severity < rank);
  return first > 0 && severities[first - 1] === rank
    ? [{ value: steps[first].value, crossing: 'below', from: 'threshold' }]
    : [];
}
