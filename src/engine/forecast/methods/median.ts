import { median as medianOfValues } from '../../math/median';
import { statelessMethod } from './statelessMethod';

/** Observations in the recent median. */
const recentPoints = 24;

/** The median of the whole past and of its latest 24 values, for series in which nothing repeats or lasts. */
export const median = statelessMethod<{ latest: number }>({
  history: 'long',
  variants: () => [
    { name: 'median', parameters: { latest: Infinity } },
    { name: 'recent median', parameters: { latest: recentPoints } },
  ],
  predict: (past, { latest }, point) => point.fill(medianOfValues(past.subarray(Math.max(0, past.length - latest)))),
});
