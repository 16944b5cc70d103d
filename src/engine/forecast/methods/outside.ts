import type { ForecastMethod } from './method';

/**
 * Predictions that were made beforehand by a model from outside: one method among the others, weighed by its errors like them.
 * Fitted where the training brings predictions after every cutoff, restored where it brings one after its end.
 */
export const outside: ForecastMethod<{ name: string }> = {
  history: 'any',
  fit({ outside: given }, cutoffs) {
    if (given?.points.length !== cutoffs.length) {
      return [];
    }
    const { name, points } = given;
    return [
      {
        name: `model ${name}`,
        predict: (cutoffIndex, point) => copyPoint(points[cutoffIndex], point),
        save: () => ({ name }),
      },
    ];
  },
  restore:
    (_, { outside: given }) =>
    (point) =>
      copyPoint(given?.points.at(-1), point),
  minPoints: () => 1,
};

/** What lies beyond the predictions goes on as the last of them. */
function copyPoint(from: Float64Array = new Float64Array([NaN]), point: Float64Array): void {
  for (let i = 0; i < point.length; i++) {
    point[i] = from[Math.min(i, from.length - 1)];
  }
}
