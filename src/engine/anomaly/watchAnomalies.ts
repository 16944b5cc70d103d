import { checkSeries } from '../forecast/forecastOptions';
import type { Series } from '../types';
import { createDetector, type AnomalyOptions } from './createDetector';
import type { DetectorState } from './detector';
import type { Anomalous } from './events';

/** One judgement per observation; NaN (0 for flag) where the past is too short to judge. */
export interface JudgedColumns {
  /** One-step-ahead expectation, made of earlier observations only. */
  expected: Float64Array;
  lower: Float64Array;
  upper: Float64Array;
  /** How unusual, in [0, 1]: 1 - the probability of evidence this strong; NaN where not judged. */
  score: Float64Array;
  /** 1 = anomaly, 0 = not. */
  flag: Uint8Array;
}

/** What a detector said of a series up to some time, and the detector as it was then; plain data. */
export interface AnomalyWatch {
  /** Time of the first observation, ms. */
  start: number;
  columns: JudgedColumns;
  anomalous: Anomalous[];
  state: DetectorState;
}

/**
 * Feeds a detector with the observations of a series; where they were watched before, only with those since, from which
 * the same comes as from all. The option `from` plays no part.
 * @throws ForecastError where the series is empty, all missing, or an option is out of range.
 */
export function watchAnomalies(series: Series, options: AnomalyOptions, before?: AnomalyWatch): AnomalyWatch {
  checkSeries(series);
  const { step, values } = series;
  const start = before?.start ?? series.start;
  const shift = Math.round((start - series.start) / step);
  const columns = extended(before?.columns, values.length - shift);
  const anomalous = [...(before?.anomalous ?? [])];
  const detector = createDetector({ ...options, start, step }, before?.state);
  for (let row = before?.columns.flag.length ?? 0; row < columns.flag.length; row++) {
    const value = values[row + shift];
    const judgement = detector.push(value);
    columns.expected[row] = judgement.expected;
    columns.lower[row] = judgement.lower;
    columns.upper[row] = judgement.upper;
    columns.score[row] = judgement.score;
    columns.flag[row] = judgement.flag;
    if (judgement.flag === 1) {
      anomalous.push({ time: start + row * step, value, judgement });
    }
  }
  return { start, columns, anomalous, state: detector.state() };
}

/** Columns of `count` rows that begin with those known before. */
function extended(known: JudgedColumns | undefined, count: number): JudgedColumns {
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
