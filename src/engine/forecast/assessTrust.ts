import { createNotice, type Noted } from '../message';
import type { Trust } from '../types';
import type { BacktestPlan } from '../evaluate/planBacktest';
import type { Training } from '../training/training';
import type { Ensemble } from './ensemble/ensemble';
import { median } from '../math/median';
import { referenceMethod, type RegisteredFit } from './methods/methods';

/** Errors below this share of the values are rounding. */
const roundingShare = 1e-9;
/** A good forecast's error is at most this share of the reference's. */
const maxGoodErrorShare = 0.9;
/** One window alone says nothing. */
const minWindows = 2;

/**
 * Compares the ensemble's backtest error with that of the reference method, as means over all windows and in the median
 * window, and takes the better one: a single bad window, such as one with a step in it, does not decide. 'unknown' where
 * fewer than two windows or no error of the reference are known, and for a series that has never moved.
 */
export function assessTrust(ensemble: Ensemble, training: Training, plan: BacktestPlan): Noted<Trust> {
  const reference = findReferenceError(ensemble);
  const isConstant = training.values.every((value) => value === training.values[0]);
  if (plan.cutoffs.length < minWindows || Number.isNaN(reference) || isConstant) {
    return { value: 'unknown', notices: [] };
  }
  const largest = training.values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (ensemble.error <= roundingShare * largest) {
    return { value: 'good', notices: [] };
  }
  const share = Math.min(ensemble.error / reference, findMedianShare(ensemble));
  if (share > 1) {
    const notices = [createNotice('warning', 'forecast.worse-than-naive', {})];
    return { value: 'worse than seasonal naive', notices };
  }
  return { value: share <= maxGoodErrorShare ? 'good' : 'fair', notices: [] };
}

/** Mean absolute backtest error of the best variant of the reference method; NaN without a backtest. */
export function findReferenceError({ errors, fits }: Ensemble): number {
  return Math.min(...errors.filter((_, k) => fits[k].method === referenceMethod));
}

/** The best variant of the reference method; there is one where findReferenceError is finite. */
export function findReferenceFit(ensemble: Ensemble): RegisteredFit {
  return ensemble.fits[findReferenceIndex(ensemble)];
}

function findReferenceIndex(ensemble: Ensemble): number {
  const { errors, fits } = ensemble;
  const reference = findReferenceError(ensemble);
  return fits.findIndex(({ method }, k) => method === referenceMethod && errors[k] === reference);
}

/** The median over the windows of the ensemble's error relative to that of the same variant. */
function findMedianShare(ensemble: Ensemble): number {
  const { windowErrors } = ensemble;
  const best = findReferenceIndex(ensemble);
  const shares = windowErrors.ensemble.map((error, w) => error / (windowErrors.fits[best]?.[w] ?? Infinity));
  return median(shares.map((share) => (share === Infinity ? Number.MAX_VALUE : share)));
}
