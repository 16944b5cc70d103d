import { checkSeries } from '../series/checks';
import { chooseEvents } from '../training/chooseEvents';
import type { Series, TimeRange } from '../types';
import { createAnomalyDetector, type AnomalyOptions } from './anomalyOptions';
import type { AnomalyDetectorState } from './detectorState';
import type { AnomalousObservation } from './events/gatherEvents';

/** One assessment per observation; NaN (0 for flag) where the past is too short to assess. */
export interface AnomalyColumns {
  /** One-step-ahead expectation, made of earlier observations only. */
  expected: Float64Array;
  lower: Float64Array;
  upper: Float64Array;
  /** How unusual, in [0, 1]: 1 - the probability of evidence this strong; NaN where not assessed. */
  score: Float64Array;
  /** 1 = anomaly, 0 = not. */
  flag: Uint8Array;
}

/** What a detector said of a series up to some time, and the detector as it was then; plain data. */
export interface AnomalyScan {
  /** Time of the first observation, ms. */
  start: number;
  columns: AnomalyColumns;
  anomalous: AnomalousObservation[];
  state: AnomalyDetectorState;
  /** Names of the events on trial that the series takes; absent where there are none. */
  taken?: string[];
}

/**
 * Feeds a detector with the observations of a series; where they were scanned before, only with those since, from which
 * the same comes as from all. The option `from` plays no part.
 * @throws ForecastError where the series is empty, all missing, or an option is out of range.
 */
export function scanAnomalies(series: Series, options: AnomalyOptions, before?: AnomalyScan): AnomalyScan {
  checkSeries(series);
  const { step, values } = series;
  const start = before?.start ?? series.start;
  const shift = Math.round((start - series.start) / step);
  const columns = extended(before?.columns, values.length - shift);
  const anomalous = [...(before?.anomalous ?? [])];
  const { planned, taken } = takeEvents(series, options, before);
  const detector = createAnomalyDetector({ ...options, planned, start, step }, before?.state);
  for (let row = before?.columns.flag.length ?? 0; row < columns.flag.length; row++) {
    const value = values[row + shift];
    const assessment = detector.push(value);
    columns.expected[row] = assessment.expected;
    columns.lower[row] = assessment.lower;
    columns.upper[row] = assessment.upper;
    columns.score[row] = assessment.score;
    columns.flag[row] = assessment.flag;
    if (assessment.flag === 1) {
      anomalous.push({ time: start + row * step, value, assessment });
    }
  }
  return { start, columns, anomalous, state: detector.state(), ...(taken && { taken }) };
}

/** The planned times, with those of the events on trial that the series takes; what was taken before stays so. */
function takeEvents(
  series: Series,
  { planned = [], events, masked, seasonLengths }: AnomalyOptions,
  before: AnomalyScan | undefined
): { planned: readonly TimeRange[]; taken?: string[] } {
  if (!events) {
    return { planned };
  }
  const taken = before?.taken ?? chooseEvents(series, { events, masked, seasonLengths }).value.map(({ name }) => name);
  const added = events.filter(({ name }) => taken.includes(name)).flatMap(({ ranges }) => ranges);
  return { planned: [...planned, ...added], taken };
}

/** Columns of `count` rows that begin with those known before. */
function extended(known: AnomalyColumns | undefined, count: number): AnomalyColumns {
  const numbers = (column: Float64Array | undefined) => {
    const longer = new Float64Array(count);
    longer.set(column ?? []);
    return longer;
  };
  const flag = new Uint8Array(count);
  flag.set(known?.flag ?? []);
  return {
    expected: numbers(known?.expected),
    lower: numbers(known?.lower),
    upper: numbers(known?.upper),
    score: numbers(known?.score),
    flag,
  };
}
