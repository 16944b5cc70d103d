import type { Method } from './methods';

/** Samples that Prometheus' functions look back over: a season, at least so many. */
const leastWindow = 24;
const smoothingFactor = 0.5;
const trendFactor = 0.1;

/** Prometheus' predict_linear: the least squares line through the last season's samples. It has no intervals. */
export const predictLinear: Method = {
  name: 'predict_linear[1 season]',
  predict({ values, horizon, scaleSeason }) {
    const line = leastSquares(lastSeason(values, scaleSeason));
    return line && { point: extend(line.value, line.slope, horizon), intervals: [] };
  },
};

/**
 * Prometheus' double_exponential_smoothing (Holt, 1957) of the last season's samples, which gives the smoothed last value;
 * continued along its trend. It has no intervals.
 */
export const doubleExponentialSmoothing: Method = {
  name: `double_exponential_smoothing(${smoothingFactor}, ${trendFactor})`,
  predict({ values, horizon, scaleSeason }) {
    const { samples, positions } = lastSeason(values, scaleSeason);
    if (samples.length < 2) {
      return undefined;
    }
    const { level, trend } = smooth(samples);
    const step = (positions[positions.length - 1] - positions[0]) / (samples.length - 1);
    const missing = -positions[positions.length - 1];
    return { point: extend(level + (trend * missing) / step, trend / step, horizon), intervals: [] };
  },
};

interface Samples {
  samples: number[];
  /** Observations after the last one of the series: 0 for that, negative before it. */
  positions: number[];
}

/** The latest samples, as many as a season has: there are no gaps for Prometheus, only samples that are there. */
function lastSeason(values: Float64Array, season: number): Samples {
  const known = [...values.keys()].filter((i) => Number.isFinite(values[i])).slice(-Math.max(leastWindow, season));
  return { samples: known.map((i) => values[i]), positions: known.map((i) => i - (values.length - 1)) };
}

/** Value at position 0 and slope per observation; undefined with fewer than two samples. */
function leastSquares({ samples, positions }: Samples): { value: number; slope: number } | undefined {
  const count = samples.length;
  if (count < 2) {
    return undefined;
  }
  const meanPosition = positions.reduce((sum, position) => sum + position, 0) / count;
  const meanSample = samples.reduce((sum, sample) => sum + sample, 0) / count;
  let cross = 0;
  let spread = 0;
  positions.forEach((position, i) => {
    cross += (position - meanPosition) * (samples[i] - meanSample);
    spread += (position - meanPosition) ** 2;
  });
  const slope = cross / spread;
  return { value: meanSample - slope * meanPosition, slope };
}

function smooth(samples: number[]): { level: number; trend: number } {
  let level = samples[0];
  let trend = samples[1] - samples[0];
  for (let i = 1; i < samples.length; i++) {
    const before = level;
    level = smoothingFactor * samples[i] + (1 - smoothingFactor) * (level + trend);
    trend = trendFactor * (level - before) + (1 - trendFactor) * trend;
  }
  return { level, trend };
}

/** The line's values 1, 2, ... observations after position 0. */
function extend(value: number, slope: number, horizon: number): Float64Array {
  return Float64Array.from({ length: horizon }, (_, i) => value + slope * (i + 1));
}
