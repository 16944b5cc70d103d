import { ForecastError, type TimeRange } from '../engine';
import { formatDuration, parseDuration } from './duration';
import type { PredictiveQuery } from './query';
import { parseTimeRange } from './timeRange';

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
}

/** A query's times on one grid: every time here is a multiple of `step`. */
export interface Plan {
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
  /** Nothing is learned from these times. */
  masked: TimeRange[];
}

const minute = 60_000;
const day = 86_400_000;
/** Steps that 'auto' chooses from: they divide the hour or the day, so that zooming reuses cached history. */
const autoSteps = [1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 720, 1440].map((minutes) => minutes * minute);
/** 'auto' learns from about this many rows: two weeks at 5 m, four at 10 m. */
const autoTrainingRows = 4032;
const autoTrainingMin = 3 * day;
const autoTrainingMax = 28 * day;
const autoHorizonMin = 24;
const horizonMax = 5000;
const rowsMax = 50_000;

/**
 * Decides step, training window, cutoff and horizon of one run.
 * @throws ForecastError where a duration is unreadable, absurd, or the rows would exceed 50,000.
 */
export function planQuery(query: PredictiveQuery, request: RunRequest): Plan {
  const step = chooseStep(query, request);
  const cutoff = Math.floor(Math.min(request.to, request.now) / step) * step;
  const from = Math.min(Math.ceil(request.from / step) * step, cutoff);
  const training = chooseTraining(query, step);
  const trainingFrom = Math.floor((cutoff - training) / step) * step;
  // A judgement needs a past: anomaly queries read as much before the range as a forecast learns from.
  const lead = query.queryType === 'anomalies' ? from - Math.min(training, autoTrainingMax) : trainingFrom;
  const historyFrom = Math.max(0, Math.floor(Math.min(lead, trainingFrom, from) / step) * step);
  checkRows((cutoff - historyFrom) / step + 1, step);
  return {
    step,
    historyFrom,
    trainingFrom: Math.max(trainingFrom, historyFrom),
    from,
    cutoff,
    horizon: query.queryType === 'forecast' ? chooseHorizon(query, request, { step, cutoff, from }) : 0,
    seasonLengths: readSeasons(query, step),
    masked: query.masked.map(parseTimeRange),
  };
}

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
    return Math.min(Math.max(step * autoTrainingRows, autoTrainingMin), autoTrainingMax);
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

function chooseHorizon(
  query: PredictiveQuery,
  request: RunRequest,
  { step, cutoff, from }: { step: number; cutoff: number; from: number }
): number {
  if (query.horizon !== 'auto') {
    const horizon = Math.ceil(parseDuration(query.horizon, 'Horizon') / step);
    if (horizon > horizonMax) {
      throw new ForecastError(
        'invalid-horizon',
        `Horizon ${query.horizon} is ${horizon} steps of ${formatDuration(step)}; at most ${horizonMax} can be forecast. Shorten the horizon or choose a larger step.`
      );
    }
    return horizon;
  }
  const toRangeEnd = Math.ceil((request.to - cutoff) / step);
  const quarterOfRange = Math.ceil((cutoff - from) / step / 4);
  const steps = toRangeEnd > 1 ? toRangeEnd : quarterOfRange;
  return Math.min(Math.max(steps, autoHorizonMin), horizonMax);
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

function checkRows(rows: number, step: number): void {
  if (rows > rowsMax) {
    throw new ForecastError(
      'too-many-points',
      `The range and training window hold ${Math.round(rows)} steps of ${formatDuration(step)}; at most ${rowsMax} can be read. ` +
        `Choose a step of at least ${formatDuration(Math.ceil((rows * step) / rowsMax / minute) * minute)}, or a shorter range.`
    );
  }
}
