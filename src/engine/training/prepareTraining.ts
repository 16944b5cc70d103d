import type { Notice } from '../message';
import type { Bounds, Series } from '../types';
import { applyLongCycles } from '../cycles/applyLongCycles';
import type { LongCycles } from '../cycles/chooseLongCycles';
import { chooseSeasons } from '../seasonality/chooseSeasons';
import { detectBounds } from '../series/detectBounds';
import { fillGaps } from '../series/fillGaps';
import { alignToLocalClock, clockChanges } from '../series/localClock';
import { alignLevel } from './level/alignLevel';
import { findOnset, type Onset } from '../trend/onset';
import { learnEventEffects, type EventEffect } from './eventEffects';
import { selectObservations, type Observations, type SelectionOptions } from './selectObservations';
import type { Training } from './training';
import { summariseTraining, type TrainingSummary } from './trainingSummary';
import { noticeEvents, noticeGaps, noticeLeftOut, noticeLevelShift, noticeOnset } from './trainingNotices';

/** The options of a forecast that preparing needs. */
export interface PrepareOptions extends SelectionOptions {
  bounds?: Bounds | 'auto';
  timeZone?: string;
  /** Taken out before anything is learnt. */
  longCycles?: LongCycles;
  /** Steps that will be predicted after the series' end. */
  horizon?: number;
}

/** A series made ready for forecast methods. */
export interface PreparedTraining {
  training: Training;
  /** A trend that has just begun. */
  onset?: Onset;
  summary: TrainingSummary;
  /** Steps between the last training value and the series' end: missing observations there are forecast, not filled. */
  trailing: number;
  /** Per step of the horizon, which step after the last training value it is; the local clock may skip or repeat some. */
  ahead: Int32Array;
  bounds: Bounds;
  effects: EventEffect[];
  notices: Notice[];
}

/**
 * Selects the observations, puts them on the local clock, chooses seasons, learns the effects of events, fills gaps and
 * brings what lies before a level shift to the new level; every such step is noted.
 * @throws ForecastError where fewer than three observations remain or the time zone is not known.
 */
export function prepareTraining(series: Series, options: PrepareOptions): PreparedTraining {
  const { step } = series;
  const { events = [], seasonLengths = 'auto', bounds = 'auto', timeZone, horizon = 0, longCycles } = options;
  const { value: selected, notices } = selectObservations(series, options);
  const { values, trailing, start, last } = selected;
  const observations = withoutLongCycles(selected, longCycles);
  const count = trailing + horizon;
  const changes = timeZone ? clockChanges(timeZone, start, last + count * step) : [];
  const local = alignToLocalClock(observations, { changes, count });
  const seasons = chooseSeasons(local.values, { seasonLengths, step });
  const effects = learnEventEffects(events, { ...observations, seasonLengths: seasons.value });
  const filled = fillGaps(local.values, seasons.value[0]);
  const unaligned = { values: filled.values, observed: filled.observed, seasonLengths: seasons.value };
  const onset = findOnset(unaligned);
  const { training, shift } = onset ? { training: unaligned } : alignLevel(unaligned, { step, seasonLengths });
  const summary = summariseTraining(observations, shift && { index: shift.index, count: training.values.length });
  return {
    training,
    onset,
    summary,
    trailing,
    ahead: local.steps.subarray(trailing),
    bounds: bounds === 'auto' ? detectBounds(values) : bounds,
    effects,
    notices: [
      ...notices,
      ...seasons.notices,
      ...noticeLeftOut(summary),
      ...noticeEvents(events, effects),
      ...noticeGaps(summary, { longestGap: filled.longestGap, count: values.length }),
      ...noticeLevelShift(summary, shift),
      ...noticeOnset(onset && last - (training.values.length - 1 - onset.index) * step),
    ],
  };
}

function withoutLongCycles(observations: Observations, long: LongCycles | undefined): Observations {
  const take = (column: Float64Array) => applyLongCycles(column, observations, { long, sign: -1 });
  return long
    ? { ...observations, values: take(observations.values), withEvents: take(observations.withEvents) }
    : observations;
}
