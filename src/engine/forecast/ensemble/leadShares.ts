/**
 * Shares of several methods in their mean, by how far ahead: the steps of a horizon are split into spans of growing
 * length, and what is good for the next step need not be good for the next day. Plain data.
 */
export interface LeadShares {
  /** Steps that the spans were made for; later steps belong to the last span. */
  horizon: number;
  /** One row of shares per span, each summing to 1; the same order as the methods. */
  spans: Float64Array[];
}

const maxSpans = 4;
/** Weight of a span's own errors against those of the whole horizon (the exponents of a geometric mean). */
const ownShare = 0.5;
/** Shares fall with this power of the error. */
const sharpness = 6;
/** Smaller shares are dropped. */
const minShare = 0.02;

/** The span of a step (from 0), of `spans` spans at equal distances on a logarithmic scale. */
function findSpan(step: number, horizon: number, spans: number): number {
  const position = (spans * Math.log(Math.min(step, horizon - 1) + 1)) / Math.log(horizon + 1);
  return Math.min(spans - 1, Math.floor(position));
}

/**
 * Shares from the mean absolute backtest errors of each method at each step (one row per method, NaN = unknown) and over
 * the whole horizon. Equal shares where nothing is known; where a method makes no error at all, only such methods count.
 */
export function computeLeadShares(byStep: readonly Float64Array[], overall: Float64Array): LeadShares {
  const horizon = Math.max(1, byStep[0]?.length ?? 1);
  const whole = scaleByMean(overall);
  const bySpan = averageBySpan(byStep, overall, Math.min(maxSpans, horizon));
  const spans = bySpan.map((errors) => {
    const own = scaleByMean(errors);
    return sharesFromErrors(whole.map((error, k) => error ** (1 - ownShare) * own[k] ** ownShare));
  });
  return { horizon, spans };
}

/** Mean of the shares over the steps of the horizon. */
export function averageShares(shares: LeadShares): Float64Array {
  const mean = new Float64Array(shares.spans[0].length);
  for (let step = 0; step < shares.horizon; step++) {
    const span = shares.spans[findSpan(step, shares.horizon, shares.spans.length)];
    span.forEach((share, k) => (mean[k] += share / shares.horizon));
  }
  return mean;
}

/** Weighted mean of the methods' predictions, one row each, of any length. */
export function combine(points: readonly Float64Array[], { horizon, spans }: LeadShares): Float64Array {
  const mean = new Float64Array(points[0].length);
  for (let i = 0; i < mean.length; i++) {
    const weights = spans[findSpan(i, horizon, spans.length)];
    let sum = 0;
    for (let k = 0; k < points.length; k++) {
      sum += weights[k] > 0 ? weights[k] * points[k][i] : 0;
    }
    mean[i] = sum;
  }
  return mean;
}

/** Mean error of each method in each of `count` spans, one row per span; that of the whole where none is known. */
function averageBySpan(byStep: readonly Float64Array[], overall: Float64Array, count: number): Float64Array[] {
  const sums = Array.from({ length: count }, () => new Float64Array(overall.length));
  const known = Array.from({ length: count }, () => new Float64Array(overall.length));
  byStep.forEach((errors, k) => {
    for (let step = 0; step < errors.length; step++) {
      if (!Number.isNaN(errors[step])) {
        const span = findSpan(step, errors.length, count);
        sums[span][k] += errors[step];
        known[span][k]++;
      }
    }
  });
  return sums.map((row, span) => row.map((sum, k) => (known[span][k] > 0 ? sum / known[span][k] : overall[k])));
}

/** The errors relative to their mean, so that those of different spans can be mixed. */
function scaleByMean(errors: Float64Array): Float64Array {
  const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
  return mean > 0 ? errors.map((error) => error / mean) : errors;
}

function sharesFromErrors(errors: Float64Array): Float64Array {
  let best = Infinity;
  let worst = 0;
  for (const error of errors) {
    best = error < best ? error : best;
    worst = error > worst ? error : worst;
  }
  const floor = Math.max(best, worst * 1e-9);
  const raw = errors.map((error) =>
    floor > 0 && floor < Infinity ? (floor / Math.max(error, floor)) ** sharpness : 1
  );
  const kept = raw.map((share) => (share < minShare ? 0 : share));
  const sum = kept.reduce((total, share) => total + share, 0);
  return kept.map((share) => share / sum);
}
