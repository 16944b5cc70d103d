import { createNotice, type Notice } from '../message';
import type { Series } from '../types';
import { listSeasonLengths, type AnomalyOptions } from './anomalyOptions';
import type { AnomalyEvent } from './events/anomalyEvent';
import { addDeploys } from './events/attachDeploys';
import { gatherEvents } from './events/gatherEvents';
import { scanAnomalies, type AnomalyColumns, type AnomalyScan } from './scanAnomalies';

/** Observations that are needed before any is assessed, about. */
const minAssessedPoints = 30;

/** One assessment per observation of the series, and what they make together. */
export interface AnomalyResult extends AnomalyColumns {
  /** The anomalies as stretches of time, in order. */
  events: AnomalyEvent[];
  seasonLengths: number[];
  notices: Notice[];
}

/**
 * Assesses each observation of `series` by what its own past predicts: what a detector says that is fed with the
 * observations one by one, so that no assessment uses a later one. With `before`, the scan of the same series
 * earlier with the same options, only the observations since are assessed; rows before its start are left empty.
 * @throws ForecastError where the series is empty, all missing, or an option is out of range.
 */
export function detectAnomalies(series: Series, options: AnomalyOptions = {}, before?: AnomalyScan): AnomalyResult {
  const { start, step, values } = series;
  const { from = -Infinity, deploys = [] } = options;
  const scan = scanAnomalies(series, options, before);
  const result = emptyResult(values.length, listSeasonLengths(step, options.seasonLengths));
  const first = Math.round((scan.start - start) / step);
  const skipped = Math.max(0, Math.min(scan.columns.flag.length, Math.ceil((from - scan.start) / step)));
  for (const name of ['expected', 'lower', 'upper', 'score', 'flag'] as const) {
    result[name].set(scan.columns[name].subarray(skipped), first + skipped);
  }
  const anomalous = scan.anomalous.filter(({ time }) => time >= from);
  result.events = addDeploys(gatherEvents(anomalous, step), series, deploys);
  noteUnscored(result, values);
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

function noteUnscored({ score, notices }: AnomalyResult, values: Float64Array): void {
  if (!score.some(Number.isFinite)) {
    const observed = values.filter(Number.isFinite).length;
    notices.push(createNotice('warning', 'anomalies.too-short', { points: observed, needed: minAssessedPoints }));
  }
}
