import { createNotice, type Noted } from '../message';
import type { Trust } from '../types';
import type { BacktestPlan } from '../evaluate/planBacktest';
import type { Training } from '../training/training';
import type { Ensemble } from './ensemble/ensemble';
import { referenceMethod } from './methods/methods';

/** Errors below this share of the values are rounding. */
const roundingShare = 1e-9;
/** A good forecast's error is at most this share of the reference's. */
const maxGoodErrorShare = 0.9;
/** One window alone says nothing. */
const minWindows = 2;

/**
 * Compares the ensemble's mean absolute backtest error with the reference method's: 'unknown' where fewer than two
 * windows or no error of the reference are known.
 */
export function assessTrust(ensemble: Ensemble, training: Training, plan: BacktestPlan): Noted<Trust> {
  const reference = findReferenceError(ensemble);
  if (plan.cutoffs.length < minWindows || Number.isNaN(reference)) {
    return { value: 'unknown', notices: [] };
  }
  const largest = training.values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (ensemble.error <= roundingShare * largest) {
    return { value: 'good', notices: [] };
  }
  if (ensemble.error > reference) {
    const notices = [createNotice('warning', 'forecast.worse-than-naive', {})];
    return { value: 'worse than seasonal naive', notices };
  }
  return { value: ensemble.error <= maxGoodErrorShare * reference ? 'good' : 'fair', notices: [] };
}

/** Mean absolute backtest error of the best variant of the reference method; NaN without a backtest. */
export function findReferenceError({ errors, fits }: Ensemble): number {
  return Math.min(...errors.filter((_, k) => fits[k].method === referenceMethod));
}
