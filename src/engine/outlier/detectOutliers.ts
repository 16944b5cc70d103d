import type { Notice, Series } from '../types';
import { ForecastError } from '../error';
import { normalProbability, normalQuantile } from '../math/normal';
import { densityDeviations } from './densityDeviations';
import { madDeviations } from './madDeviations';
import { enoughPeers, noDeviations, type PeerMethod } from './peerDeviations';
import { trailingMedian } from './trailingMedian';
import { week } from '../series/units';

export interface OutlierOptions {
  /** 'mad': distance from the peers' median; 'dbscan': from their largest cluster. Default 'mad'. */
  method?: 'mad' | 'dbscan';
  /** Expected false alarms per week and series, > 0. Default 0.1. */
  falseAlarmsPerWeek?: number;
  /** Latest observations of which more than half must be unusual; a whole, odd number. Default 5. */
  window?: number;
}

/** One judgement per observation of one series. */
export interface SeriesOutliers {
  /** How unlike its peers, in [0, 1]: 1 - the probability of being as far from them by chance; NaN where not judged. */
  score: Float64Array;
  /** 1 = outlier, 0 = not. */
  flag: Uint8Array;
}

export interface OutlierResult {
  /** In the order of the input. */
  series: SeriesOutliers[];
  /** The peers' usual value and band per observation; NaN where there are too few. */
  centre: Float64Array;
  lower: Float64Array;
  upper: Float64Array;
  notices: Notice[];
}

/** However long the step is, at most one observation in a thousand is a false alarm. */
const mostAlarms = 1e-3;
const methods: Record<NonNullable<OutlierOptions['method']>, PeerMethod> = {
  mad: madDeviations,
  dbscan: densityDeviations,
};

/**
 * Finds which of several series, all on one grid, are unlike their peers, and when: further from them than their usual
 * scatter explains, for most of the latest `window` observations. Uses no later observation but for the usual scatter.
 * Missing observations are not judged.
 * @throws ForecastError where there is no series, the series are not on one grid, or an option is out of range.
 */
export function detectOutliers(series: readonly Series[], options: OutlierOptions = {}): OutlierResult {
  const { method = 'mad', falseAlarmsPerWeek = 0.1, window = 5 } = options;
  check(series, { falseAlarmsPerWeek, window });
  const values = series.map((one) => one.values);
  const notices = noteMissing(values);
  const chance = Math.max(1e-12, Math.min(mostAlarms, (falseAlarmsPerWeek * series[0].step) / week));
  const threshold = -normalQuantile(chance / 2);
  const judged = values.length < enoughPeers ? noDeviations(values) : methods[method](values, threshold);
  const { deviations, centre, lower, upper } = judged;
  return {
    series: deviations.map((column) => scoreOf(trailingMedian(column, window), chance)),
    centre,
    lower,
    upper,
    notices,
  };
}

function scoreOf(deviations: Float64Array, chance: number): SeriesOutliers {
  const score = deviations.map((deviation) => 1 - 2 * normalProbability(-Math.abs(deviation)));
  return { score, flag: Uint8Array.from(score, (value) => (1 - value < chance ? 1 : 0)) };
}

function check(
  series: readonly Series[],
  { falseAlarmsPerWeek, window }: Required<Omit<OutlierOptions, 'method'>>
): void {
  if (series.length === 0) {
    throw new ForecastError('empty-series', 'There is no series. Widen the time range or check the query.');
  }
  const [first] = series;
  if (!(first.step > 0) || !Number.isFinite(first.step)) {
    throw new ForecastError('invalid-step', `The step is ${first.step} ms. Use a step above 0.`);
  }
  const stray = series.findIndex(
    ({ start, step, values }) => start !== first.start || step !== first.step || values.length !== first.values.length
  );
  if (stray >= 0) {
    const { start, step, values } = series[stray];
    throw new ForecastError(
      'invalid-query',
      `Series ${stray + 1} of ${series.length} starts at ${start} with step ${step} ms and ${values.length} points; the first at ${first.start} with ${first.step} ms and ${first.values.length}. Put all on one grid.`
    );
  }
  checkRate(falseAlarmsPerWeek);
  if (!Number.isInteger(window) || window < 1 || window > 999 || window % 2 === 0) {
    throw new ForecastError(
      'invalid-query',
      `The window is ${window} observations. Use an odd number from 1 to 999: 5.`
    );
  }
}

function checkRate(falseAlarmsPerWeek: number): void {
  if (!(falseAlarmsPerWeek > 0)) {
    throw new ForecastError(
      'invalid-query',
      `The false alarms per week are ${falseAlarmsPerWeek}. Use a number above 0, such as 0.1 for one in ten weeks.`
    );
  }
}

function noteMissing(values: readonly Float64Array[]): Notice[] {
  const present = values.filter((column) => column.some(Number.isFinite)).length;
  const notices: Notice[] = [];
  if (present < values.length) {
    const text = `${values.length - present} of ${values.length} series have no values and are not judged.`;
    notices.push({ severity: 'info', text });
  }
  if (present < enoughPeers) {
    const text = `Outliers need at least ${enoughPeers} series to compare; the query gives ${present}. Ask for more series, for example without a filter.`;
    notices.push({ severity: 'warning', text });
  }
  return notices;
}
