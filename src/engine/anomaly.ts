import type { Bounds, Notice, Series, TimeRange } from './types';
import { createExpectation } from './anomaly/expectation';
import { createResidualScale } from './anomaly/residualScale';
import { fitTail, type Tail } from './anomaly/tailProbability';
import { ForecastError } from './error';
import { checkBounds, checkCoverage, checkSeasonLengths, checkSeries } from './forecastOptions';
import { calendarSeasonLengths } from './seasonality/detectSeasonLengths';
import { mask } from './series/mask';

/** How to judge each observation against the interval that its own past predicts. */
export interface AnomalyOptions {
  /** Nominal probability of the drawn band, in (0, 1). Default 0.95. */
  coverage?: number;
  /** Expected false alarms per week, > 0: the smaller, the fewer and surer the anomalies. Default 1. */
  falseAlarmsPerWeek?: number;
  /** Observations per cycle; 'auto' = hour, day and week. Default 'auto'. */
  seasonLengths?: readonly number[] | 'auto';
  bounds?: Bounds | 'auto';
  /** Time ranges that nothing is learnt from; they are judged all the same. */
  masked?: readonly TimeRange[];
  /** Judge only observations at or after this time (ms); earlier ones train. Default: all that can be judged. */
  from?: number;
}

/** One judgement per observation of the series; NaN (0 for flag) where the past is too short to judge. */
export interface AnomalyResult {
  /** One-step-ahead expectation, made of earlier observations only. */
  expected: Float64Array;
  lower: Float64Array;
  upper: Float64Array;
  /** How unusual, in [0, 1]: 1 - the probability of a residual this large; NaN where not judged. */
  score: Float64Array;
  /** 1 = anomaly, 0 = not. */
  flag: Uint8Array;
  seasonLengths: number[];
  notices: Notice[];
}

const week = 604_800_000;
/** Residuals needed before the first judgement. */
const enoughResiduals = 30;
/** The latest residuals that a judgement is made from. */
const residualMemory = 2048;

/**
 * Judges each observation of `series` by what its own past predicts; no observation uses a later one. The expectation
 * is refitted about once a day; the band and the score come from the ranks of past one-step residuals relative to
 * their usual size at that time of day.
 * @throws ForecastError where the series is empty, all missing, or an option is out of range.
 */
export function detectAnomalies(series: Series, options: AnomalyOptions = {}): AnomalyResult {
  const { coverage = 0.95, falseAlarmsPerWeek = 1 } = options;
  checkOptions(series, options);
  const count = series.values.length;
  const seasonLengths = chooseSeasons(series, options.seasonLengths ?? 'auto');
  const result = emptyResult(count, seasonLengths);
  const threshold = Math.min(0.5, (falseAlarmsPerWeek * series.step) / week);
  const walk = createWalk(series, { ...options, seasonLengths });
  for (let index = 0; index < count; index++) {
    walk.advance(index);
    const { expected, scale, tail } = walk;
    if (tail !== undefined && !(series.start + index * series.step < (options.from ?? -Infinity))) {
      const width = scale * tail.size(1 - coverage);
      result.expected[index] = expected;
      result.lower[index] = Math.max(expected - width, walk.bounds.lower ?? -Infinity);
      result.upper[index] = Math.min(expected + width, walk.bounds.upper ?? Infinity);
      const size = Math.abs(series.values[index] - expected) / scale;
      const probability = Number.isFinite(size) ? tail.probability(size) : NaN;
      result.score[index] = 1 - probability;
      result.flag[index] = probability < threshold ? 1 : 0;
    }
    walk.learn(index);
  }
  noteUnjudged(result);
  return result;
}

function checkOptions(series: Series, options: AnomalyOptions): void {
  checkSeries(series);
  checkCoverage(options.coverage ?? 0.95);
  checkSeasonLengths(options.seasonLengths ?? 'auto');
  checkBounds(options.bounds ?? 'auto');
  const { falseAlarmsPerWeek = 1 } = options;
  if (!(falseAlarmsPerWeek > 0)) {
    throw new ForecastError(
      'invalid-query',
      `The false alarms per week are ${falseAlarmsPerWeek}. Use a number above 0, such as 1, or 0.25 for one a month.`
    );
  }
}

function chooseSeasons({ values, step }: Series, asked: readonly number[] | 'auto'): number[] {
  return asked === 'auto'
    ? calendarSeasonLengths(step, values.length)
    : [...new Set(asked)].sort((a, b) => a - b).filter((length) => length < values.length);
}

function emptyResult(count: number, seasonLengths: number[]): AnomalyResult {
  const missing = () => new Float64Array(count).fill(NaN);
  return {
    expected: missing(),
    lower: missing(),
    upper: missing(),
    score: missing(),
    flag: new Uint8Array(count),
    seasonLengths,
    notices: [],
  };
}

/** Walks through a series once, knowing at each index only what came before. */
interface Walk {
  expected: number;
  /** Usual size of a residual at this index, > 0. */
  scale: number;
  /** Undefined while there are too few residuals. */
  tail: Tail | undefined;
  bounds: Bounds;
  advance(index: number): void;
  learn(index: number): void;
}

function createWalk(series: Series, options: AnomalyOptions & { seasonLengths: number[] }): Walk {
  const { values: known } = mask(series, options.masked ?? []);
  const past = new Float64Array(known.length);
  const observed = Uint8Array.from(known, (value) => (Number.isFinite(value) ? 1 : 0));
  const expectation = createExpectation(past, observed, options.seasonLengths);
  const dayLength = options.seasonLengths.find((length) => length >= 24) ?? 0;
  const blockLength = Math.min(Math.max(dayLength, 24), 288);
  const residualScale = createResidualScale(blockLength * 3, dayLength);
  const sizes: number[] = [];
  let nextRefit = 8;
  let magnitude = 0;
  const asked = options.bounds ?? 'auto';
  const walk: Walk = {
    expected: NaN,
    scale: NaN,
    tail: undefined,
    bounds: asked === 'auto' ? { lower: 0 } : asked,
    advance(index) {
      if (index === nextRefit) {
        expectation.refit(index);
        walk.tail =
          sizes.length >= enoughResiduals ? fitTail(Float64Array.from(sizes.slice(-residualMemory)).sort()) : undefined;
        nextRefit = index + Math.min(blockLength, Math.max(8, index >> 2));
      }
      const raw = expectation.expect(index);
      walk.expected = Math.min(Math.max(raw, walk.bounds.lower ?? -Infinity), walk.bounds.upper ?? Infinity);
      walk.scale = Math.max(residualScale.at(index), magnitude * 1e-6, Number.MIN_VALUE);
    },
    learn(index) {
      const value = known[index];
      if (!Number.isFinite(value)) {
        past[index] = Number.isFinite(walk.expected) ? walk.expected : 0;
        return;
      }
      if (asked === 'auto' && value < 0) {
        walk.bounds = {};
      }
      magnitude = Math.max(magnitude, Math.abs(value));
      const residual = value - walk.expected;
      const reach = 6 * walk.scale * (walk.tail?.size(0.05) ?? Infinity);
      past[index] = Math.abs(residual) > reach ? walk.expected + Math.sign(residual) * reach : value;
      if (Number.isFinite(residual)) {
        if (Number.isFinite(walk.scale)) {
          sizes.push(Math.abs(residual) / walk.scale);
        }
        residualScale.learn(index, residual);
        expectation.learn(index, value);
      }
    },
  };
  return walk;
}

function noteUnjudged({ score, notices }: AnomalyResult): void {
  if (!score.some(Number.isFinite)) {
    notices.push({
      severity: 'warning',
      text: `The ${score.length} points are too few to judge any: about ${enoughResiduals + 16} earlier ones are needed. Widen the time range.`,
    });
  }
}
