import { day, ForecastError, minute } from '../engine';
import { emptyCalendar, specialTimes, type Calendar, type SpecialTimes } from './time/calendar';
import { formatDuration, parseDuration, parseTime } from '../schema';
import { chooseHorizon } from './time/horizon';
import type { PredictiveQuery } from './query';
import type { QueryType } from './queryTypes';

/** When and for whom a query runs: what Grafana sends beside the query model. */
export interface RunRequest {
  refId: string;
  /** The panel's or rule's time range, ms; `to` may lie in the future. */
  from: number;
  to: number;
  /** Distance of points that suits the panel's width, ms. */
  intervalMs: number;
  /** The present, ms. */
  now: number;
  /** True for alert and recording rules and server-side expressions: one column, no drawing aids. */
  forAlert: boolean;
  /** Default: nothing is known beforehand. */
  calendar?: Calendar;
}

/** A query's times on one grid: every time here is a multiple of `step`. */
export interface Plan extends SpecialTimes {
  step: number;
  /** First row to read: early enough to learn from. */
  historyFrom: number;
  /** First row to learn from, >= historyFrom. */
  trainingFrom: number;
  /** First row to return. */
  from: number;
  /** Last row of history, inclusive: the present, or the end of a range in the past. */
  cutoff: number;
  /** Steps ahead of the cutoff; 0 where only history is asked for. */
  horizon: number;
  /** Observations per cycle, or 'auto'. */
  seasonLengths: number[] | 'auto';
  /** Times of deploys, ms. */
  deploys: number[];
}

/** Steps that 'auto' chooses from: they divide the hour or the day, so that zooming reuses cached history. */
const autoSteps = [1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 720, 1440].map((minutes) => minutes * minute);
/** 'auto' learns from about this many rows: two weeks at 5 m, four at 10 m. */
const autoTrainingRows = 4032;
const autoTrainingMin = 3 * day;
const autoTrainingMax = 28 * day;
/** Series that are compared with each other need less of a past, and are many. */
const autoPeerRows = 1008;
const autoPeerMin = day;
const rowsMax = 50_000;

/**
 * Decides step, training window, cutoff and horizon of one run.
 * @throws ForecastError where a duration or time is unreadable or absurd, the rows would exceed 50,000, or a runway has
 * no limit.
 */
export function planQuery(query: PredictiveQuery, request: RunRequest): Plan {
  checkLimit(query);
  const step = chooseStep(query, request);
  const cutoff = Math.floor(Math.min(request.to, request.now) / step) * step;
  const from = Math.min(Math.ceil(request.from / step) * step, cutoff);
  const training = chooseTraining(query, step);
  const trainingFrom = Math.floor((cutoff - training) / step) * step;
  const horizon = chooseHorizon(query, { step, cutoff, from, to: request.to, training });
  const tested = query.windows * horizon * step;
  const before = lead[query.queryType]?.({ from, trainingFrom, training, tested }) ?? trainingFrom;
  const historyFrom = Math.max(0, Math.floor(Math.min(before, trainingFrom, from) / step) * step);
  checkRows((cutoff - historyFrom) / step + 1, step);
  return {
    step,
    historyFrom,
    trainingFrom: Math.max(trainingFrom, historyFrom),
    from,
    cutoff,
    horizon,
    seasonLengths: readSeasons(query, step),
    deploys: query.deploys.map(parseTime),
    ...specialTimes(query, request.calendar ?? emptyCalendar, { from: historyFrom, to: cutoff + horizon * step }),
  };
}

interface Lead {
  from: number;
  trainingFrom: number;
  training: number;
  /** Length of all backtest windows together, ms. */
  tested: number;
}

/** From when on a query type reads where the training window is not enough. */
const lead: { [Type in QueryType]?: (times: Lead) => number } = {
  // A judgement needs a past: as much before the range as a forecast learns from.
  anomalies: ({ from, training }) => from - Math.min(training, autoTrainingMax),
  // The oldest window's forecast learns from a whole training window, too.
  backtest: ({ trainingFrom, tested }) => trainingFrom - tested,
};

function chooseStep(query: PredictiveQuery, request: RunRequest): number {
  if (query.step !== 'auto') {
    const step = parseDuration(query.step, 'Step');
    if (step < 1000 || step > 7 * day) {
      throw new ForecastError('invalid-step', `Step is ${query.step}. Choose a step from 1s to 7d.`);
    }
    return step;
  }
  const training = query.training === 'auto' ? 0 : parseDuration(query.training, 'Training window');
  // Alert rules state no width: two weeks at 5 m serve most, and a rule may set its own step.
  const wanted = Math.max(request.forAlert ? 5 * minute : request.intervalMs, training / (2.5 * autoTrainingRows));
  return autoSteps.find((step) => step >= wanted) ?? autoSteps[autoSteps.length - 1];
}

function chooseTraining(query: PredictiveQuery, step: number): number {
  if (query.training === 'auto') {
    return query.queryType === 'outliers'
      ? Math.min(Math.max(step * autoPeerRows, autoPeerMin), autoTrainingMax)
      : Math.min(Math.max(step * autoTrainingRows, autoTrainingMin), autoTrainingMax);
  }
  const training = parseDuration(query.training, 'Training window');
  if (training > 2 * 365 * day) {
    throw new ForecastError('invalid-query', `Training window is ${query.training}. Choose at most 730d.`);
  }
  if (training < 3 * step) {
    throw new ForecastError(
      'invalid-query',
      `Training window ${query.training} holds fewer than 3 steps of ${formatDuration(step)}. Widen the window or choose a smaller step.`
    );
  }
  return training;
}

function readSeasons(query: PredictiveQuery, step: number): number[] | 'auto' {
  if (query.seasonality === 'auto') {
    return 'auto';
  }
  if (query.seasonality === 'none') {
    return [];
  }
  return query.seasonality.map((text) => {
    const length = Math.round(parseDuration(text, 'Season') / step);
    if (length < 2) {
      throw new ForecastError(
        'invalid-season-length',
        `Season ${text} is shorter than two steps of ${formatDuration(step)}. Choose a longer season or a smaller step.`
      );
    }
    return length;
  });
}

function checkLimit({ queryType, limit }: PredictiveQuery): void {
  if (queryType === 'runway' && limit === null) {
    throw new ForecastError(
      'invalid-query',
      'The runway has no limit to reach. Set limit to the value that must not be reached, such as 90 for a disk in percent.'
    );
  }
}

function checkRows(rows: number, step: number): void {
  if (rows > rowsMax) {
    throw new ForecastError(
      'too-many-points',
      `The range and training window hold ${Math.round(rows)} steps of ${formatDuration(step)}; at most ${rowsMax} can be read. ` +
        `Choose a step of at least ${formatDuration(Math.ceil((rows * step) / rowsMax / minute) * minute)}, or a shorter range.`
    );
  }
}
