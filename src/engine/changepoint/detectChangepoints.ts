import { createNotice, type Noted, type Notice } from '../message';
import type { Series, TimeRange } from '../types';
import { checkFalseAlarms, checkSeasonLengths, checkSeries } from '../series/checks';
import { median } from '../math/median';
import type { Training } from '../training/training';
import { chooseSeasons } from '../seasonality/chooseSeasons';
import { calendarSeasonLengths } from '../seasonality/detectSeasonLengths';
import { fillGaps } from '../series/fillGaps';
import { maskRanges } from '../series/maskRanges';
import { findLevelSegments, type LevelSegment } from './findLevelSegments';
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
  /** In [0.5, 1): the size of the step relative to the noise; 0.5 = the largest that noise reaches. */
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

const defaultFalseAlarmsPerWeek = 0.1;
/** Fewer observations do not hold two distinct regimes. */
const minPoints = 12;
/** Fewer cycles do not tell a season from steps. */
const minCycles = 3;

/**
 * Finds the lasting steps in the level of `series`: neither its seasons, nor trends, nor spikes count, and the noisier or
 * the more wandering the values, the larger a step must be. Missing observations are passed over.
 * @throws ForecastError where the series is empty, all missing, or an option is out of range.
 */
export function detectChangepoints(series: Series, options: ChangepointOptions = {}): ChangepointResult {
  checkOptions(series, options);
  const { values } = maskRanges(series, options.masked ?? []);
  const known = values.filter(Number.isFinite);
  if (known.length < minPoints) {
    return describeTooShort(values, known);
  }
  const { seasonLengths: requested = 'auto', falseAlarmsPerWeek = defaultFalseAlarmsPerWeek } = options;
  const { value: training, notices } = fillAndChooseSeasons({ ...series, values }, requested);
  const falseAlarms = Math.min(1, (falseAlarmsPerWeek * values.length * series.step) / week);
  const { segments, seasonLengths } =
    requested === 'auto' ? chooseSimplest(training, falseAlarms) : segment(training, falseAlarms);
  return {
    changepoints: listChangepoints(segments, series),
    level: expandLevels(segments, values.length),
    seasonLengths: [...seasonLengths],
    notices,
  };
}

interface Segmentation {
  segments: LevelSegment[];
  seasonLengths: readonly number[];
}

function segment(training: Training, falseAlarms: number): Segmentation {
  return { segments: findLevelSegments(training, falseAlarms), seasonLengths: training.seasonLengths };
}

/**
 * With fewer than three cycles a step can pass for a season and a season for steps: the segmentation with fewer segments
 * holds.
 */
function chooseSimplest(training: Training, falseAlarms: number): Segmentation {
  const { values, seasonLengths } = training;
  const seasonal = segment(training, falseAlarms);
  if (seasonLengths.length === 0 || values.length >= minCycles * seasonLengths[0]) {
    return seasonal;
  }
  const plain = segment({ ...training, seasonLengths: [] }, falseAlarms);
  return plain.segments.length <= seasonal.segments.length ? plain : seasonal;
}

function checkOptions(
  series: Series,
  { falseAlarmsPerWeek = defaultFalseAlarmsPerWeek, seasonLengths = 'auto' }: ChangepointOptions
): void {
  checkSeries(series);
  checkSeasonLengths(seasonLengths);
  checkFalseAlarms(falseAlarmsPerWeek);
}

function describeTooShort(values: Float64Array, known: Float64Array): ChangepointResult {
  return {
    changepoints: [],
    level: new Float64Array(values.length).fill(median(known)),
    seasonLengths: [],
    notices: [createNotice('warning', 'changepoints.too-short', { points: known.length, needed: minPoints })],
  };
}

/** The series without gaps and its seasons: detected ones, or those requested that it holds twice. */
function fillAndChooseSeasons({ values, step }: Series, requested: readonly number[] | 'auto'): Noted<Training> {
  const shortest = requested === 'auto' ? calendarSeasonLengths(step, values.length)[0] : requested[0];
  const filled = fillGaps(values, shortest);
  const seasons = chooseSeasons(filled.values, { seasonLengths: requested, step });
  return {
    value: { values: filled.values, observed: filled.observed, seasonLengths: seasons.value },
    notices: seasons.notices,
  };
}

function listChangepoints(segments: LevelSegment[], { start, step }: Series): Changepoint[] {
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

function expandLevels(segments: LevelSegment[], count: number): Float64Array {
  const level = new Float64Array(count);
  segments.forEach(({ start, levelAt }, k) => {
    const end = segments[k + 1]?.start ?? count;
    for (let i = start; i < end; i++) {
      level[i] = levelAt(i);
    }
  });
  return level;
}
