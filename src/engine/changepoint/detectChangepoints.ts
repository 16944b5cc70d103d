import type { Notice, Series, TimeRange } from '../types';
import { ForecastError } from '../error';
import { checkSeasonLengths, checkSeries } from '../series/checks';
import { median } from '../math/median';
import type { Training } from '../training/training';
import { calendarSeasonLengths, detectSeasonLengths } from '../seasonality/detectSeasonLengths';
import { fillGaps } from '../series/fillGaps';
import { maskRanges } from '../series/maskRanges';
import { levelSegments, type LevelSegment } from './levelSegments';
import { week } from '../series/units';

export interface ChangepointOptions {
  /** Expected changes found per week where there is none, > 0. Default 0.1. */
  falseAlarmsPerWeek?: number;
  /** Observations per cycle; 'auto' = detected. Default 'auto'. */
  seasonLengths?: readonly number[] | 'auto';
  /** Time ranges that are passed over as if nothing had been observed. */
  masked?: readonly TimeRange[];
}

/** A lasting step from one level to another. */
export interface Changepoint {
  /** Index of the first observation of the new regime. */
  index: number;
  /** Its time, ms. */
  time: number;
  /** Levels just before and from the changepoint on, without seasons. */
  before: number;
  after: number;
  /** Strength in [0.5, 1): how far the step stands out from the noise; 0.5 = just beyond what noise reaches. */
  score: number;
}

export interface ChangepointResult {
  /** By time. */
  changepoints: Changepoint[];
  /** Level of the regime, a straight line where it trends, per observation; without seasons. */
  level: Float64Array;
  seasonLengths: number[];
  notices: Notice[];
}

/** Fewer observations hold no two regimes that could be told apart. */
const enough = 12;

/**
 * Finds the lasting steps in the level of `series`: neither its seasons, nor trends, nor spikes count, and the noisier or
 * the more wandering the values, the larger a step must be. Missing observations are passed over.
 * @throws ForecastError where the series is empty, all missing, or an option is out of range.
 */
export function detectChangepoints(series: Series, options: ChangepointOptions = {}): ChangepointResult {
  checkOptions(series, options);
  const { values } = maskRanges(series, options.masked ?? []);
  const known = values.filter(Number.isFinite);
  if (known.length < enough) {
    return tooShort(values, known);
  }
  const asked = options.seasonLengths ?? 'auto';
  const training = prepare({ ...series, values }, asked);
  const weeks = (values.length * series.step) / week;
  const falseAlarms = Math.min(1, (options.falseAlarmsPerWeek ?? 0.1) * weeks);
  const { segments, seasonLengths } = asked === 'auto' ? simplest(training, falseAlarms) : cut(training, falseAlarms);
  return {
    changepoints: changepointsOf(segments, series),
    level: levelsOf(segments, values.length),
    seasonLengths: [...seasonLengths],
    notices: [],
  };
}

interface Cut {
  segments: LevelSegment[];
  seasonLengths: readonly number[];
}

function cut(training: Training, falseAlarms: number): Cut {
  return { segments: levelSegments(training, falseAlarms), seasonLengths: training.seasonLengths };
}

/** With fewer than three cycles a step can pass for a season and a season for steps: what needs fewer segments
 * holds. */
function simplest(training: Training, falseAlarms: number): Cut {
  const { values, seasonLengths } = training;
  const seasonal = cut(training, falseAlarms);
  if (seasonLengths.length === 0 || values.length >= 3 * seasonLengths[0]) {
    return seasonal;
  }
  const plain = cut({ ...training, seasonLengths: [] }, falseAlarms);
  return plain.segments.length <= seasonal.segments.length ? plain : seasonal;
}

function checkOptions(series: Series, { falseAlarmsPerWeek = 0.1, seasonLengths = 'auto' }: ChangepointOptions): void {
  checkSeries(series);
  checkSeasonLengths(seasonLengths);
  if (!(falseAlarmsPerWeek > 0)) {
    throw new ForecastError(
      'invalid-query',
      `The false alarms per week are ${falseAlarmsPerWeek}. Use a number above 0, such as 0.1 for one in ten weeks.`
    );
  }
}

function tooShort(values: Float64Array, known: Float64Array): ChangepointResult {
  const text = `Only ${known.length} observations are usable, too few to find changes: ${enough} are needed. Widen the time range.`;
  return {
    changepoints: [],
    level: new Float64Array(values.length).fill(median(known)),
    seasonLengths: [],
    notices: [{ severity: 'warning', text }],
  };
}

/** The series without gaps and its seasons, of those asked for the ones that it holds twice. */
function prepare({ values, step }: Series, asked: readonly number[] | 'auto'): Training {
  const shortest = asked === 'auto' ? calendarSeasonLengths(step, values.length)[0] : asked[0];
  const filled = fillGaps(values, shortest);
  const seasonLengths =
    asked === 'auto'
      ? detectSeasonLengths(filled.values, step)
      : [...new Set(asked)].filter((length) => 2 * length <= values.length).sort((a, b) => a - b);
  return { values: filled.values, observed: filled.observed, seasonLengths };
}

function changepointsOf(segments: LevelSegment[], { start, step }: Series): Changepoint[] {
  return segments.flatMap(({ start: index, strength, levelAt }, k) =>
    strength > 1
      ? [
          {
            index,
            time: start + index * step,
            before: segments[k - 1].levelAt(index - 1),
            after: levelAt(index),
            score: strength ** 2 / (1 + strength ** 2),
          },
        ]
      : []
  );
}

function levelsOf(segments: LevelSegment[], count: number): Float64Array {
  const level = new Float64Array(count);
  segments.forEach(({ start, levelAt }, k) => {
    const end = segments[k + 1]?.start ?? count;
    for (let i = start; i < end; i++) {
      level[i] = levelAt(i);
    }
  });
  return level;
}
