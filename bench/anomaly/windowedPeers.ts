import { day, hour, type Series } from '../../src/engine';
import type { Method } from './methods';

const gaussianWindow = 6400;

/** Tail probability of a normal distribution over the latest 6,400 values, renewed every 100 (as in NAB). */
export const windowedGaussian: Method = {
  name: 'windowed Gaussian',
  score({ values }, from = 0) {
    const recent: number[] = [];
    const knownBefore = values.subarray(0, from).filter(Number.isFinite).length;
    let mean = NaN;
    let deviation = NaN;
    return values.map((value) => {
      const score = deviation > 0 ? Math.abs(value - mean) / deviation : value === mean ? 0 : NaN;
      if (Number.isFinite(value)) {
        recent.push(value);
        const isRenewed = recent.length % (recent.length <= gaussianWindow ? 10 : 100) === 0;
        // What is renewed again before `from` is not needed.
        if (isRenewed && recent.length > knownBefore - 100) {
          ({ mean, deviation } = measureSpread(recent.slice(-gaussianWindow)));
        }
      }
      return score;
    });
  },
  configured: 3,
};

function measureSpread(values: number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(variance) };
}

/** The difference from a day before (the value before where the step is longer) in its own standard deviations. */
export const seasonalNaiveSigma: Method = {
  name: '3 sigma on seasonal naive',
  score({ values, step }) {
    const lag = Math.max(1, Math.round(day / step));
    let square = 0;
    let count = 0;
    return values.map((value, i) => {
      const difference = value - values[i - lag];
      const deviation = Math.sqrt(square / Math.max(1, count));
      if (Number.isFinite(difference)) {
        square += difference * difference;
        count++;
      }
      return count > 30 && deviation > 0 ? Math.abs(difference) / deviation : NaN;
    });
  },
  configured: 3,
};

/** Means and standard deviations of a trailing window of `count` values, NaN ones left out. */
function trailing(values: Float64Array, count: number): { mean: Float64Array; deviation: Float64Array } {
  const mean = new Float64Array(values.length).fill(NaN);
  const deviation = new Float64Array(values.length).fill(NaN);
  let sum = 0;
  let square = 0;
  let known = 0;
  const centre = values.find(Number.isFinite) ?? 0;
  const add = (value: number, sign: number) => {
    if (Number.isFinite(value)) {
      sum += sign * (value - centre);
      square += sign * (value - centre) ** 2;
      known += sign;
    }
  };
  values.forEach((value, i) => {
    add(value, 1);
    if (i >= count) {
      add(values[i - count], -1);
    }
    if (known > 0) {
      mean[i] = centre + sum / known;
      deviation[i] = Math.sqrt(Math.max(0, square / known - (sum / known) ** 2));
    }
  });
  return { mean, deviation };
}

/**
 * The adaptive recording rules of grafana/promql-anomaly-detection: a band about the mean of the last hour, as wide as
 * the hourly deviation of volatile hours over 26 h (or half the mean), widened to where it was a day and a week ago. The
 * score is the distance from the band's middle in half widths, 1 = on the edge.
 */
export const adaptiveRules: Method = {
  name: 'recording rules, adaptive',
  score({ values, step }) {
    const perHour = Math.max(2, Math.round(hour / step));
    const short = trailing(values, perHour);
    const volatile = short.deviation.map((one, i) => (one > 0.5 * Math.abs(short.mean[i]) ? one : NaN));
    const smooth = trailing(volatile, perHour * 26).mean;
    const lags = [23.5 * hour, 167.5 * hour].map((lag) => Math.round(lag / step));
    return values.map((value, i) => {
      const width = Math.max(2 * (smooth[i - 1] || 0), 0.5 * Math.abs(short.mean[i - 1]));
      let lower = short.mean[i - 1] - width;
      let upper = short.mean[i - 1] + width;
      for (const lag of lags) {
        const [mean, deviation] = [short.mean[i - lag], short.deviation[i - lag]];
        lower = mean - 2 * deviation < lower ? mean - 2 * deviation : lower;
        upper = mean + 2 * deviation > upper ? mean + 2 * deviation : upper;
      }
      return (2 * Math.abs(value - (lower + upper) / 2)) / Math.max(upper - lower, 1e-12);
    });
  },
  configured: 1,
};

/**
 * The robust rules of the same collection: the median of the last hour against the median of a day, with two median
 * deviations or half the median as width; medians are renewed every twentieth part of an hour's values or more seldom.
 */
export const robustRules: Method = {
  name: 'recording rules, robust',
  score({ values, step }: Series) {
    const perHour = Math.max(1, Math.round(hour / step));
    const perDay = Math.max(4, Math.round(day / step));
    const every = Math.max(1, Math.round(perDay / 96));
    let middle = NaN;
    let width = NaN;
    return values.map((_, i) => {
      if (i % every === 0 && i > 0) {
        const past = values.subarray(Math.max(0, i - perDay), i);
        middle = findMedian(past);
        width = Math.max(2 * findMedian(past.map((value) => Math.abs(value - middle))), 0.5 * Math.abs(middle));
      }
      const level = findMedian(values.subarray(Math.max(0, i - perHour + 1), i + 1));
      return i >= perDay / 2 ? Math.abs(level - middle) / Math.max(width, 1e-12) : NaN;
    });
  },
  configured: 1,
};

function findMedian(values: Float64Array): number {
  const known = values.filter(Number.isFinite).sort();
  return known.length > 0 ? known[known.length >> 1] : NaN;
}
