import { median } from '../../math/median';
import type { RollingMethod } from './method';

/** Observations in the recent median. */
const recent = 24;

/** The median of the whole past and of its latest 24 values, for series in which nothing repeats or lasts. */
export const medians: RollingMethod = ({ values }, cutoffs) => [
  {
    name: 'median',
    predict: (cutoffIndex, point) => point.fill(median(values.subarray(0, cutoffs[cutoffIndex] + 1))),
  },
  {
    name: 'recent median',
    predict(cutoffIndex, point) {
      const end = cutoffs[cutoffIndex] + 1;
      point.fill(median(values.subarray(Math.max(0, end - recent), end)));
    },
  },
];
