import { fillGaps } from '../series/fillGaps';
import { createNotice, type Noted, type Notice } from '../message';
import { calendarSeasonLengths, detectSeasonLengths } from './detectSeasonLengths';

/** Observed values in a cycle, on average: with fewer, the lines that fill the gaps would be what repeats. */
const minObservedPerCycle = 4;

/**
 * Observations per cycle, ascending: detected for 'auto', else those of the requested ones that the values hold twice;
 * a notice for each that was dropped. `step` in ms; NaN = missing.
 */
export function chooseSeasons(
  values: Float64Array,
  { seasonLengths, step }: { seasonLengths: readonly number[] | 'auto'; step: number }
): Noted<number[]> {
  if (seasonLengths === 'auto') {
    const filled = fillGaps(values, calendarSeasonLengths(step, values.length)[0]);
    const spacing = values.length / (values.length - filled.missing);
    const detected = detectSeasonLengths(filled.values, step);
    return { value: detected.filter((length) => length >= minObservedPerCycle * spacing), notices: [] };
  }
  const ascending = [...new Set(seasonLengths)].sort((a, b) => a - b);
  return {
    value: ascending.filter((length) => 2 * length <= values.length),
    notices: ascending
      .filter((length) => 2 * length > values.length)
      .map((length) => noticeDropped(length, values.length)),
  };
}

function noticeDropped(length: number, points: number): Notice {
  return createNotice('warning', 'season.dropped', { length, points, needed: 2 * length });
}
