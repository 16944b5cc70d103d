import type { RollingMethod } from './method';

/** Mean of the whole past. */
export const mean: RollingMethod = ({ values }, cutoffs) => [
  {
    name: 'mean',
    predict(cutoffIndex, point) {
      const past = values.subarray(0, cutoffs[cutoffIndex] + 1);
      point.fill(past.reduce((sum, value) => sum + value, 0) / past.length);
    },
  },
];

/** The line from the first to the last value, its slope damped by a factor of 0.98 per step. */
export const dampedDrift: RollingMethod = ({ values }, cutoffs) => [
  {
    name: 'damped drift',
    predict(cutoffIndex, point) {
      const cutoff = cutoffs[cutoffIndex];
      let slope = (values[cutoff] - values[0]) / Math.max(1, cutoff);
      let level = values[cutoff];
      for (let i = 0; i < point.length; i++) {
        slope *= 0.98;
        level += slope;
        point[i] = level;
      }
    },
  },
];
