import { day } from '../../../engine';
import { clampValue, learnCoarsely, type ObservedSeries, type Trial } from '../incidents';
import type { ForecastBreachRule } from './schema';

/** Moves within two days until all of the day is beyond the limit, and stays there. */
export const forecastBreachTrial: Trial<ForecastBreachRule> = {
  simplify: learnCoarsely,
  incident: ({ limit, crossing }, series) => {
    const shift = crossing === 'above' ? distanceUp(limit, series) : -distanceUp(-limit, mirror(series));
    return {
      length: 4 * day,
      valueAt: (since, usual) => clampValue(usual + shift * Math.min(1, since / (2 * day)), series.bounds),
      description: `${crossing === 'above' ? 'rises' : 'falls'} beyond ${limit} and stays there`,
    };
  },
};

/** How far the lowest value is to rise until it is beyond the limit. */
function distanceUp(limit: number, { lowest, highest }: Pick<ObservedSeries, 'lowest' | 'highest'>): number {
  const margin = 0.1 * Math.max(highest - lowest, Math.abs(limit) / 10);
  return Math.max(0, limit - lowest) + margin;
}

function mirror({ lowest, highest }: ObservedSeries): Pick<ObservedSeries, 'lowest' | 'highest'> {
  return { lowest: -highest, highest: -lowest };
}
