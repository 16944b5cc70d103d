import { indexOfPart, rememberedCycles, type PhaseMemory } from './phaseMemory';

/**
 * What was seen at this part of earlier cycles, its neighbours included: something may come somewhat earlier or later.
 * Of lowest and highest values the second most extreme cycle counts, so that what happened in one cycle only is no part
 * of it and what happened in two is.
 */
export interface PhaseRange {
  /** Earlier cycles that anything is known of. */
  known: number;
  lower: number;
  upper: number;
  /** Deviations from the slow level: lowest, highest, and the median of this part alone. */
  lowestDeviation: number;
  highestDeviation: number;
  usualDeviation: number;
}

/** Cycles from which on a range is one to rely on. */
export const minKnownCycles = 2;

export function createPhaseRange(): PhaseRange {
  return { known: 0, lower: NaN, upper: NaN, lowestDeviation: NaN, highestDeviation: NaN, usualDeviation: NaN };
}

/** The most extreme value of each of two cycles. */
interface Extremes {
  first: number;
  second: number;
}

/** Reads the range of the part of the cycle that the memory is in. */
export function readPhaseRange(memory: PhaseMemory): PhaseRange {
  const highest = { first: -Infinity, second: -Infinity };
  const lowest = { first: -Infinity, second: -Infinity };
  const above = { first: -Infinity, second: -Infinity };
  const below = { first: -Infinity, second: -Infinity };
  const middles: number[] = [];
  let known = 0;
  for (let back = 1; back < rememberedCycles; back++) {
    const cycle = memory.currentCycle - back;
    const seen = readCycle(memory, cycle);
    if (seen.lowest <= seen.highest) {
      known++;
      addExtreme(highest, seen.highest);
      addExtreme(lowest, -seen.lowest);
      addExtreme(above, seen.highestDeviation);
      addExtreme(below, -seen.lowestDeviation);
    }
    const middle = memory.deviation[indexOfPart(memory, cycle, memory.currentPart)];
    if (!Number.isNaN(middle)) {
      middles.push(middle);
    }
  }
  const choose = ({ first, second }: Extremes) => (known <= minKnownCycles ? first : second);
  return {
    known,
    lower: memory.origin - choose(lowest),
    upper: memory.origin + choose(highest),
    lowestDeviation: -choose(below),
    highestDeviation: choose(above),
    usualDeviation: middles.sort((a, b) => a - b)[middles.length >> 1] ?? NaN,
  };
}

/** The part and its neighbours in one cycle; the lowest is above the highest where nothing was seen. */
function readCycle(memory: PhaseMemory, cycle: number) {
  const { parts, currentPart, currentCycle, lowest, highest, deviation } = memory;
  const seen = { lowest: Infinity, highest: -Infinity, lowestDeviation: Infinity, highestDeviation: -Infinity };
  for (let part = currentPart - 1; part <= currentPart + 1; part++) {
    const c = cycle + (part < 0 ? -1 : part < parts ? 0 : 1);
    const index = indexOfPart(memory, c, (part + parts) % parts);
    const isKnown = c > currentCycle - rememberedCycles && !Number.isNaN(lowest[index]);
    if (isKnown) {
      seen.lowest = Math.min(seen.lowest, lowest[index]);
      seen.highest = Math.max(seen.highest, highest[index]);
      seen.lowestDeviation = Math.min(seen.lowestDeviation, deviation[index]);
      seen.highestDeviation = Math.max(seen.highestDeviation, deviation[index]);
    }
  }
  return seen;
}

function addExtreme(extremes: Extremes, value: number): void {
  if (value > extremes.first) {
    extremes.second = extremes.first;
    extremes.first = value;
  } else if (value > extremes.second) {
    extremes.second = value;
  }
}
