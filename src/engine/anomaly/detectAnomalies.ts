import type { Notice, Series } from '../types';
import { seasonsOf, type AnomalyOptions } from './createDetector';
import { addDeploys } from './deploys';
import { gatherEvents, type AnomalyEvent } from './events';
import { watchAnomalies, type AnomalyWatch, type JudgedColumns } from './watchAnomalies';

export { createDetector, type AnomalyOptions } from './createDetector';
export type { AnomalyKind } from './detectors';
export type { Detector, DetectorState } from './detector';
export type { Judgement } from './judgement';
export type { AnomalyEvent } from './events';
export { watchAnomalies, type AnomalyWatch } from './watchAnomalies';

/** One judgement per observation of the series, and what they make together. */
export interface AnomalyResult extends JudgedColumns {
  /** The anomalies as stretches of time, in order. */
  events: AnomalyEvent[];
  seasonLengths: number[];
  notices: Notice[];
}

/**
 * Judges each observation of `series` by what its own past predicts: what a detector says that is fed with the
 * observations one by one, so that no judgement uses a later one. With `before`, what was watched of the same series
 * earlier with the same options, only the observations since are judged; rows before its start are left empty.
 * @throws ForecastError where the series is empty, all missing, or an option is out of range.
 */
export function detectAnomalies(series: Series, options: AnomalyOptions = {}, before?: AnomalyWatch): AnomalyResult {
  const { start, step, values } = series;
  const { from = -Infinity, deploys = [] } = options;
  const watch = watchAnomalies(series, options, before);
  const result = emptyResult(values.length, seasonsOf(step, options.seasonLengths));
  const first = Math.round((watch.start - start) / step);
  const skipped = Math.max(0, Math.min(watch.columns.flag.length, Math.ceil((from - watch.start) / step)));
  for (const name of ['expected', 'lower', 'upper', 'score', 'flag'] as const) {
    result[name].set(watch.columns[name].subarray(skipped), first + skipped);
  }
  const anomalous = watch.anomalous.filter(({ time }) => time >= from);
  result.events = addDeploys(gatherEvents(anomalous, step), series, deploys);
  noteUnjudged(result, values);
  return result;
}

function emptyResult(count: number, seasonLengths: number[]): AnomalyResult {
  const missing = () => new Float64Array(count).fill(NaN);
  return {
    expected: missing(),
    lower: missing(),
    upper: missing(),
    score: missing(),
    flag: new Uint8Array(count),
    events: [],
    seasonLengths,
    notices: [],
  };
}

function noteUnjudged({ score, notices }: AnomalyResult, values: Float64Array): void {
  if (!score.some(Number.isFinite)) {
    const observed = values.filter(Number.isFinite).length;
    notices.push({
      severity: 'warning',
      text: `The series has ${observed} usable ${observed === 1 ? 'point' : 'points'}, too few to judge any: about 30 are needed. Widen the time range.`,
    });
  }
}
