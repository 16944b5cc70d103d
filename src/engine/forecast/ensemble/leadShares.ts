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

/** The span of a step (from 0), at equal distances on a logarithmic scale. */
export function findSpan(step: number, { horizon, spans }: LeadShares): number {
  const position = (spans.length * Math.log(Math.min(step, horizon - 1) + 1)) / Math.log(horizon + 1);
  return Math.min(spans.length - 1, Math.floor(position));
}

/**
 * Shares from the mean absolute backtest errors of each method at each step (one row per method, NaN = unknown) and over
 * the whole horizon. Equal shares where nothing is known; where a method makes no error at all, only such methods count.
 */
export function computeLeadShares(byStep: readonly Float64Array[], overall: Float64Array): LeadShares {
  const horizon = Math.max(1, byStep[0]?.length ?? 1);
  const shares: LeadShares = { horizon, spans: new Array(Math.min(maxSpans, horizon)).fill(overall) };
  const whole = scaleByMean(overall);
  shares.spans = shares.spans.map((_, span) => {
    const own = scaleByMean(
      Float64Array.from(byStep, (errors, k) => meanErrorInSpan(errors, { shares, span }, overall[k]))
    );
    return sharesFromErrors(whole.map((error, k) => error ** (1 - ownShare) * own[k] ** ownShare));
  });
  return shares;
}

/** Mean of the shares over the steps of the horizon. */
export function averageShares(shares: LeadShares): Float64Array {
  const mean = new Float64Array(shares.spans[0].length);
  for (let step = 0; step < shares.horizon; step++) {
    const span = shares.spans[findSpan(step, shares)];
    span.forEach((share, k) => (mean[k] += share / shares.horizon));
  }
  return mean;
}

/** Weighted mean of the methods' predictions, one row each, of any length. */
export function combine(points: readonly Float64Array[], shares: LeadShares): Float64Array {
  const mean = new Float64Array(points[0].length);
  for (let i = 0; i < mean.length; i++) {
    const weights = shares.spans[findSpan(i, shares)];
    let sum = 0;
    for (let k = 0; k < points.length; k++) {
      sum += weights[k] > 0 ? weights[k] * points[k][i] : 0;
    }
    mean[i] = sum;
  }
  return mean;
}

function meanErrorInSpan(
  errors: Float64Array,
  { shares, span }: { shares: LeadShares; span: number },
  fallback: number
): number {
  let sum = 0;
  let count = 0;
  for (let step = 0; step < errors.length; step++) {
    if (!Number.isNaN(errors[step]) && findSpan(step, shares) === span) {
      sum += errors[step];
      count++;
    }
  }
  return count > 0 ? sum / count : fallback;
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
