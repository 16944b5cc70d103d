import { loadAugurs } from '../forecast/methods';
import type { Method } from './methods';
import { day } from '../../src/engine';

const coverage = 0.95;
/** Days that each forecast learns from: more would take minutes per series. */
const trainingDays = 4;

/** Why augurs' own detectors are not among the methods; shown with the results. */
export const augursNote =
  "augurs: its outlier detectors compare series with one another and its changepoint detector reads a series' future, " +
  'so neither scores single observations as they come; what is shown is the distance from its day-ahead MSTL-ETS band.';

/** Distance from augurs' day-ahead forecast, made at the start of each day, in half widths of its 95 % interval. */
export async function loadAugursBand(): Promise<Method> {
  const augurs = await loadAugurs();
  return {
    name: 'augurs MSTL-ETS band',
    score({ values, step }) {
      const scores = new Float64Array(values.length).fill(NaN);
      const known = filled(values);
      const dayLength = Math.max(24, Math.round(day / step));
      for (let from = 2 * dayLength + 1; from < values.length; from += dayLength) {
        const horizon = Math.min(dayLength, values.length - from);
        const prediction = augurs.predict({
          values: known.slice(Math.max(0, from - trainingDays * dayLength), from),
          step,
          horizon,
          coverages: [coverage],
          seasonLengths: [dayLength],
          scaleSeason: dayLength,
        });
        for (let i = 0; prediction && i < horizon; i++) {
          const half = Math.max(prediction.intervals[0].upper[i] - prediction.point[i], 1e-12);
          scores[from + i] = Math.abs(values[from + i] - prediction.point[i]) / half;
        }
      }
      return scores;
    },
    configured: 1,
  };
}

/** Gaps repeat the value before. */
function filled(values: Float64Array): Float64Array {
  let last = values.find(Number.isFinite) ?? 0;
  return values.map((value) => (last = Number.isFinite(value) ? value : last));
}
