import type { LongCycles } from './chooseLongCycles';
import { findEffect } from './learnCycle';
import { createDayFinder } from './localDays';

/** Values on a grid with the effects of their days put in (`sign` 1) or taken out (-1); new values. */
export function applyLongCycles(
  values: Float64Array,
  { start, step }: { start: number; step: number },
  { long, sign }: { long: LongCycles | undefined; sign: 1 | -1 }
): Float64Array {
  if (!long || long.cycles.length === 0) {
    return values;
  }
  const findDay = createDayFinder(long.timeZone);
  const { cycles } = long;
  let last = NaN;
  let effect = 0;
  return values.map((value, i) => {
    const dayNumber = findDay(start + i * step);
    if (dayNumber !== last) {
      last = dayNumber;
      effect = cycles.reduce((sum, cycle) => sum + findEffect(cycle, dayNumber), 0);
    }
    return cycles[0].kind === 'ratio' ? value * Math.exp(sign * effect) : value + sign * effect;
  });
}
