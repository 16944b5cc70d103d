import { createNotice, type Notice } from '../message';
import type { Series } from '../types';
import { ForecastError } from '../error';
import { normalProbability, normalQuantile } from '../math/normal';
import { densityDeviations } from './densityDeviations';
import { madDeviations } from './madDeviations';
import { createDeviations, minPeers, type PeerMethod } from './peerDeviations';
import { trailingMedian } from './trailingMedian';
import { checkFalseAlarms } from '../series/checks';
import { week } from '../series/units';

export interface OutlierOptions {
  /** 'mad': distance from the peers' median; 'dbscan': from their largest cluster. Default 'mad'. */
  method?: OutlierMethod;
  /** Expected false alarms per week and series, > 0. Default 0.1. */
  falseAlarmsPerWeek?: number;
  /** Latest observations of which more than half must be unusual; a whole, odd number. Default 5. */
  window?: number;
}

/** One score per observation of one series. */
export interface SeriesOutliers {
  /** In [0, 1]: 1 - the probability of being as far from its peers by chance; NaN where there are too few. */
  score: Float64Array;
  /** 1 = outlier, 0 = not. */
  flag: Uint8Array;
}

export interface OutlierResult {
  /** In the order of the input. */
  series: SeriesOutliers[];
  /** The peers' median and band per observation; NaN where there are too few. */
  centre: Float64Array;
  lower: Float64Array;
  upper: Float64Array;
  notices: Notice[];
}

const methods = { mad: madDeviations, dbscan: densityDeviations } satisfies Record<string, PeerMethod>;

/** A way to compare series with their peers. */
export type OutlierMethod = keyof typeof methods;

const defaultFalseAlarmsPerWeek = 0.1;
const defaultWindow = 5;
const maxWindow = 999;
/** However long the step is, at most one observation in a thousand is a false alarm. */
const maxFalseAlarmShare = 1e-3;
const minFalseAlarmShare = 1e-12;

/**
 * Finds which of several series, all on one grid, are unlike their peers, and when: further from them than their usual
 * scatter explains, for most of the latest `window` observations. Uses no later observation but for the usual scatter.
 * Missing observations have no score.
 * @throws ForecastError where there is no series, the series are not on one grid, or an option is out of range.
 */
export function detectOutliers(series: readonly Series[], options: OutlierOptions = {}): OutlierResult {
  const { method = 'mad', falseAlarmsPerWeek = defaultFalseAlarmsPerWeek, window = defaultWindow } = options;
  checkOptions(series, { falseAlarmsPerWeek, window });
  const values = series.map((one) => one.values);
  const chance = Math.max(
    minFalseAlarmShare,
    Math.min(maxFalseAlarmShare, (falseAlarmsPerWeek * series[0].step) / week)
  );
  const threshold = -normalQuantile(chance / 2);
  const peers = values.length < minPeers ? createDeviations(values) : methods[method](values, threshold);
  const { deviations, centre, lower, upper } = peers;
  return {
    series: deviations.map((column) => scoreDeviations(trailingMedian(column, window), chance)),
    centre,
    lower,
    upper,
    notices: noticeMissing(values),
  };
}

function scoreDeviations(deviations: Float64Array, chance: number): SeriesOutliers {
  const score = deviations.map((deviation) => 1 - 2 * normalProbability(-Math.abs(deviation)));
  return { score, flag: Uint8Array.from(score, (value) => (1 - value < chance ? 1 : 0)) };
}

function checkOptions(
  series: readonly Series[],
  { falseAlarmsPerWeek, window }: Required<Omit<OutlierOptions, 'method'>>
): void {
  if (series.length === 0) {
    throw new ForecastError('series.none', {});
  }
  const [first] = series;
  if (!(first.step > 0) || !Number.isFinite(first.step)) {
    throw new ForecastError('option.step', { step: first.step });
  }
  const stray = series.findIndex(
    ({ start, step, values }) => start !== first.start || step !== first.step || values.length !== first.values.length
  );
  if (stray >= 0) {
    const { start, step, values } = series[stray];
    throw new ForecastError('peers.off-grid', {
      number: stray + 1,
      count: series.length,
      start,
      step,
      points: values.length,
      firstStart: first.start,
      firstStep: first.step,
      firstPoints: first.values.length,
    });
  }
  checkFalseAlarms(falseAlarmsPerWeek);
  if (!Number.isInteger(window) || window < 1 || window > maxWindow || window % 2 === 0) {
    throw new ForecastError('option.window', { window, max: maxWindow });
  }
}

function noticeMissing(values: readonly Float64Array[]): Notice[] {
  const present = values.filter((column) => column.some(Number.isFinite)).length;
  const missing = createNotice('info', 'peers.without-values', {
    missing: values.length - present,
    count: values.length,
  });
  const tooFew = createNotice('warning', 'peers.too-few', { count: present, needed: minPeers });
  return [...(present < values.length ? [missing] : []), ...(present < minPeers ? [tooFew] : [])];
}
