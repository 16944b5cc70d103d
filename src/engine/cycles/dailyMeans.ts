import type { Series } from '../types';
import type { FindDay } from './localDays';

/** Means of consecutive local days from `first` on; NaN where less than half of a day was observed. */
export interface DailyMeans {
  first: number;
  values: Float64Array;
}

/** The mean of each local day of a series; days of which it has no row are missing, too. */
export function averageDays({ start, step, values }: Series, findDay: FindDay): DailyMeans {
  const first = findDay(start);
  const count = values.length === 0 ? 0 : findDay(start + (values.length - 1) * step) - first + 1;
  const sums = new Float64Array(count);
  const observed = new Float64Array(count);
  const rows = new Float64Array(count);
  for (let i = 0; i < values.length; i++) {
    const at = findDay(start + i * step) - first;
    rows[at]++;
    if (Number.isFinite(values[i])) {
      sums[at] += values[i];
      observed[at]++;
    }
  }
  const usual = rows.reduce((most, some) => Math.max(most, some), 0);
  return { first, values: sums.map((sum, i) => (2 * observed[i] >= usual && usual > 0 ? sum / observed[i] : NaN)) };
}
