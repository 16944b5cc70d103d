import { cutFitWindow, type Series } from '../../engine';

/**
 * How shares are weighed by the count behind each: one failure among three requests says less than thirty among ninety. A
 * prior worth one failure is added to each value, which so is drawn towards the usual share where the count is small (the
 * posterior mean of a binomial share; Gelman et al., Bayesian Data Analysis, 2013, section 2.4).
 */
export interface ShareWeights {
  /** Count behind each row of the series, > 0. */
  counts: Float64Array;
  /** What a share of all is in the unit of the series: 1, or 100 for percent. */
  unit: number;
  /** Count of a typical row: there, differences are as they were. */
  typical: number;
  /** Count that the prior is worth: that of one failure. */
  prior: number;
  /** True for shares of success: those of failure are weighed. */
  ofSuccess: boolean;
}

/** How many events stand behind each row of a series. */
export interface Counts extends Series {
  /** What a share of all is in the unit of the series. */
  unit: number;
}

/** Rates are extrapolated each by itself, so that all can look like a little more than all. */
const maxShare = 1.05;
/** Fewer events in all say nothing of a usual share. */
const minEvents = 30;

/**
 * The weights of a series whose rows are shares of these counts; undefined where a value is no share, or too little is
 * counted. They rest on the rows that a fit rests on, so that later rows change nothing of earlier ones.
 */
export function fitShareWeights({ series, counts }: { series: Series; counts?: Counts }): ShareWeights | undefined {
  const window = cutFitWindow(series);
  if (counts === undefined || window.values.some((value) => value < 0 || value > maxShare * counts.unit)) {
    return undefined;
  }
  const first = Math.round((window.start - series.start) / series.step);
  const known = counts.values.subarray(first, first + window.values.length).filter((count) => count > 0);
  const events = known.reduce((sum, count) => sum + count, 0);
  if (!(events >= minEvents)) {
    return undefined;
  }
  const typical = known.sort()[known.length >> 1];
  const share = sumShares(window.values, counts.values.subarray(first), typical) / events / counts.unit;
  const ofSuccess = share > 0.5;
  const failures = Math.max(events * (ofSuccess ? 1 - share : share), 0.5);
  const whole = series.values.map((_, row) => (counts.values[row] > 0 ? counts.values[row] : typical));
  return { counts: whole, unit: counts.unit, typical, prior: events / failures, ofSuccess };
}

function sumShares(values: Float64Array, counts: Float64Array, typical: number): number {
  return values.reduce((sum, value, row) => {
    const count = counts[row] > 0 ? counts[row] : typical;
    return Number.isNaN(value) ? sum : sum + value * count;
  }, 0);
}

/** The series with its shares weighed; NaN stays NaN. */
export function weighShares(series: Series, weights: ShareWeights): Series {
  const { counts, unit, typical, prior, ofSuccess } = weights;
  const scale = (typical + prior) / typical;
  const values = series.values.map((value, row) => {
    const share = value / unit;
    const failures = (ofSuccess ? 1 - share : share) * counts[row];
    const weighed = (scale * (failures + 1)) / (counts[row] + prior);
    return unit * (ofSuccess ? 1 - weighed : weighed);
  });
  return { ...series, values };
}

/** What a weighed value of a row is as a share: of the rows of the weights, or of a typical one. */
export function unweighShare(value: number, weights: ShareWeights, row = -1): number {
  const { counts, unit, typical, prior, ofSuccess } = weights;
  const count = counts[row] ?? typical;
  const weighed = ofSuccess ? 1 - value / unit : value / unit;
  const share = ((weighed * typical * (count + prior)) / (typical + prior) - 1) / count;
  return unit * Math.min(1, Math.max(0, ofSuccess ? 1 - share : share));
}
