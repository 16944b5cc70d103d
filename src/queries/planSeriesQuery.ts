import { completeUntil } from '../frames';
import { createMessage, MessageError } from '../texts';
import { formatDuration, parseDuration, parseTime } from '../schema';
import type { Plan, RunRequest } from './plan';
import type { SeriesQuery, SeriesQueryType } from './queryType';
import { emptyCalendar, specialTimes } from './time/calendar';
import { chooseHorizon } from './time/chooseHorizon';
import { defaultTrainingRange } from './time/windows';

const minute = 60_000;
const day = 86_400_000;
/** Steps that 'auto' chooses from: they divide the hour or the day, so that zooming reuses cached history. */
const autoSteps = [1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 720, 1440].map((minutes) => minutes * minute);
const maxRows = 50_000;

/**
 * Decides step, training window, cutoff and horizon of one run.
 * @throws ForecastError where a duration or time is unreadable or absurd, the rows would exceed 50,000, or the query type
 * refuses the query.
 */
export function planSeriesQuery(type: SeriesQueryType, query: SeriesQuery, request: RunRequest): Plan {
  type.check?.(query);
  const step = chooseStep(query, request);
  const latest = completeUntil(request.now, { step, query: query.query });
  const cutoff = Math.floor(Math.min(request.to, latest) / step) * step;
  const from = Math.min(Math.ceil(request.from / step) * step, cutoff);
  const training = chooseTraining(type, query.training, step);
  const trainingFrom = Math.floor((cutoff - training) / step) * step;
  const horizon = chooseHorizon(type, query.horizon, { step, cutoff, from, to: request.to, training });
  const before = type.lookback?.({ from, trainingFrom, training, horizon: horizon * step }, query) ?? trainingFrom;
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

function chooseStep(query: SeriesQuery, request: RunRequest): number {
  if (query.step !== 'auto') {
    const step = parseDuration(query.step, 'Step');
    if (step < 1000 || step > 7 * day) {
      throw new MessageError(createMessage('plan.step', { step: query.step }));
    }
    return step;
  }
  const training = query.training === 'auto' ? 0 : parseDuration(query.training, 'Training window');
  // Alert rules state no width: two weeks at 5 m serve most, and a rule may set its own step.
  const wanted = Math.max(
    request.forAlert ? 5 * minute : request.intervalMs,
    training / (2.5 * defaultTrainingRange.rows)
  );
  return autoSteps.find((step) => step >= wanted) ?? autoSteps[autoSteps.length - 1];
}

function chooseTraining(type: SeriesQueryType, written: string, step: number): number {
  if (written === 'auto') {
    const { rows, min, max } = type.training ?? defaultTrainingRange;
    return Math.min(Math.max(step * rows, min), max);
  }
  const training = parseDuration(written, 'Training window');
  if (training > 2 * 365 * day) {
    throw new MessageError(createMessage('plan.long-training', { training: written }));
  }
  if (training < 3 * step) {
    throw new MessageError(createMessage('plan.short-training', { training: written, step: formatDuration(step) }));
  }
  return training;
}

function readSeasons(query: SeriesQuery, step: number): number[] | 'auto' {
  if (query.seasonality === 'auto') {
    return 'auto';
  }
  if (query.seasonality === 'none') {
    return [];
  }
  return query.seasonality.map((text) => {
    const length = Math.round(parseDuration(text, 'Season') / step);
    if (length < 2) {
      throw new MessageError(createMessage('plan.short-season', { season: text, step: formatDuration(step) }));
    }
    return length;
  });
}

function checkRows(rows: number, step: number): void {
  if (rows > maxRows) {
    const minStep = formatDuration(Math.ceil((rows * step) / maxRows / minute) * minute);
    const values = { rows: Math.round(rows), step: formatDuration(step), max: maxRows, enough: minStep };
    throw new MessageError(createMessage('plan.too-many-rows', values));
  }
}
