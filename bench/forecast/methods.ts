import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { forecast, ForecastError, type Interval } from '../../src/engine';

/** What a method is asked. */
export interface Task {
  values: Float64Array;
  /** ms */
  step: number;
  horizon: number;
  coverages: readonly number[];
  seasonLengths: readonly number[] | 'auto';
  /** Season of the seasonal naive forecast. */
  scaleSeason: number;
}

export interface Prediction {
  point: Float64Array;
  /** One per asked coverage; empty where the method has none. */
  intervals: Interval[];
}

export interface Method {
  name: string;
  /** Undefined where the method cannot forecast this series. */
  predict(task: Task): Prediction | undefined;
}

export const ours: Method = {
  name: 'Foresight',
  predict({ values, step, horizon, coverages, seasonLengths }) {
    try {
      return forecast({ start: 0, step, values }, { horizon, coverages, seasonLengths }).forecast;
    } catch (error) {
      if (error instanceof ForecastError) {
        return undefined;
      }
      throw error;
    }
  },
};

/** Repeats the last cycle; normal intervals from the seasonal differences, wider with each cycle ahead. */
export const seasonalNaive: Method = {
  name: 'seasonal naive',
  predict({ values, horizon, coverages, scaleSeason }) {
    const filled = lastKnown(values, Math.min(scaleSeason, values.length));
    const season = Math.min(scaleSeason, filled.length);
    const point = Float64Array.from({ length: horizon }, (_, i) => filled[filled.length - season + (i % season)]);
    const deviation = rootMeanSquareDifference(values, season);
    const intervals = coverages.map((coverage) => {
      const widths = point.map(
        (_, i) => normalQuantile((1 + coverage) / 2) * deviation * Math.sqrt(Math.floor(i / season) + 1)
      );
      return { coverage, lower: point.map((p, i) => p - widths[i]), upper: point.map((p, i) => p + widths[i]) };
    });
    return { point, intervals };
  },
};

/** Gaps take the value one season earlier, or the one before. */
function lastKnown(values: Float64Array, season: number): Float64Array {
  const filled = values.slice();
  for (let i = 0; i < filled.length; i++) {
    if (Number.isNaN(filled[i])) {
      filled[i] = i >= season ? filled[i - season] : i > 0 ? filled[i - 1] : (values.find(Number.isFinite) ?? 0);
    }
  }
  return filled;
}

function rootMeanSquareDifference(values: Float64Array, season: number): number {
  let sum = 0;
  let count = 0;
  for (let i = season; i < values.length; i++) {
    const difference = values[i] - values[i - season];
    if (!Number.isNaN(difference)) {
      sum += difference * difference;
      count++;
    }
  }
  return count > 0 ? Math.sqrt(sum / count) : 0;
}

/** Standard normal quantile by bisection on an error function (Abramowitz and Stegun 7.1.26). */
export function normalQuantile(probability: number): number {
  let low = -10;
  let high = 10;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    [low, high] = normalProbability(middle) < probability ? [middle, high] : [low, middle];
  }
  return low;
}

function normalProbability(x: number): number {
  const t = 1 / (1 + (0.3275911 * Math.abs(x)) / Math.SQRT2);
  const series = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  const tail = (series * Math.exp((-x * x) / 2)) / 2;
  return x > 0 ? 1 - tail : tail;
}

/** augurs' MSTL with AutoETS, from its WebAssembly build; its seasons must be given and held twice. */
export async function loadAugurs(): Promise<Method> {
  const mstl = await import('@bsull/augurs/mstl');
  const entry = createRequire(__filename).resolve('@bsull/augurs/mstl');
  await mstl.default({ module_or_path: readFileSync(entry.replace(/mstl\.js$/, 'mstl_bg.wasm')) });
  return {
    name: 'augurs MSTL-ETS',
    predict({ values, horizon, coverages, seasonLengths, scaleSeason }) {
      const wanted = seasonLengths === 'auto' ? [scaleSeason, 7 * scaleSeason] : seasonLengths;
      const seasons = wanted.filter((length) => length > 1 && 2 * length < values.length);
      if (seasons.length === 0 || values.some(Number.isNaN)) {
        return undefined;
      }
      const model = mstl.MSTL.ets([...seasons], { impute: true });
      model.fit(values);
      const results = coverages.map((coverage) => model.predict(horizon, coverage));
      model.free();
      return {
        point: Float64Array.from(results[0].point),
        intervals: results.map(({ intervals }, k) => ({
          coverage: coverages[k],
          lower: Float64Array.from(intervals?.lower ?? results[k].point),
          upper: Float64Array.from(intervals?.upper ?? results[k].point),
        })),
      };
    },
  };
}
