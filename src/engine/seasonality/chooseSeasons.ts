import { fillGaps } from '../series/fillGaps';
import type { Notice } from '../types';
import { calendarSeasonLengths, detectSeasonLengths } from './detectSeasonLengths';

export interface SeasonChoice {
  /** Observations per cycle, or 'auto' to detect them. */
  asked: readonly number[] | 'auto';
  /** ms */
  step: number;
  /** Gets a warning for each season that was dropped. */
  notices: Notice[];
}

/** Detected seasons, or those asked for that the values hold twice; ascending. NaN = missing. */
export function chooseSeasons(values: Float64Array, { asked, step, notices }: SeasonChoice): number[] {
  if (asked === 'auto') {
    const filled = fillGaps(values, calendarSeasonLengths(step, values.length)[0]).values;
    return detectSeasonLengths(filled, step);
  }
  const ascending = [...new Set(asked)].sort((a, b) => a - b);
  const dropped = ascending.filter((length) => 2 * length > values.length);
  for (const length of dropped) {
    notices.push({
      severity: 'warning',
      text: `Season length ${length} needs at least ${2 * length} points; the range has ${values.length}. The season was dropped: widen the time range to use it.`,
    });
  }
  return ascending.filter((length) => !dropped.includes(length));
}
