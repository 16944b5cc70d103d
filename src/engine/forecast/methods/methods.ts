import { autoregression, predictAutoregression, type FittedAutoregression } from './autoregression/autoregression';
import { dampedDrift, mean } from './drift';
import { combine, type LeadShares } from '../ensemble/leadShares';
import { medians } from './medians';
import type { RollingFit, RollingMethod } from './method';
import type { Training } from '../../training/training';
import { seasonalMedian } from './seasonalMedian';
import { seasonalNaive } from './seasonalNaive';
import type { Ensemble } from '../ensemble/ensemble';

/** Fewer observations than this and only the simplest methods are used. */
export const enoughForRegression = 24;

/** Every method that the first cutoff leaves enough observations for, fitted at every cutoff. */
export function fitMethods(training: Training, cutoffs: readonly number[]): RollingFit[] {
  return cutoffs[0] + 1 < enoughForRegression
    ? methodsForShort(training, cutoffs)
    : [...plainMethods(training, cutoffs), ...autoregression(training, cutoffs)];
}

const methodsForShort: RollingMethod = (training, cutoffs) => [
  ...seasonalNaive(training, cutoffs),
  ...mean(training, cutoffs),
  ...dampedDrift(training, cutoffs),
];

/** Those that learn nothing which the observations themselves do not hold. */
const plainMethods: RollingMethod = (training, cutoffs) => [
  ...seasonalNaive(training, cutoffs),
  ...medians(training, cutoffs),
  ...seasonalMedian(training, cutoffs),
];

/** An ensemble without the observations that it was fitted to; plain data. */
export interface FittedEnsemble {
  /** Methods that have a share; the order of the shares. */
  names: string[];
  shares: LeadShares;
  autoregressions: FittedAutoregression[];
  /** True where only the simplest methods were used. */
  short: boolean;
}

/** Keeps of an ensemble what predicting needs. */
export function freeze({ fits, shares, weights }: Ensemble, short: boolean): FittedEnsemble {
  const used = fits.map((_, k) => k).filter((k) => weights[k] > 0);
  return {
    names: used.map((k) => fits[k].name),
    shares: { ...shares, spans: shares.spans.map((span) => Float64Array.from(used, (k) => span[k])) },
    autoregressions: used.flatMap((k) => fits[k].learnt?.() ?? []),
    short,
  };
}

/** The weighted mean of what the methods predict after the last value of `training`. */
export function predictEnsemble(fitted: FittedEnsemble, training: Training, horizon: number): Float64Array {
  const last = training.values.length - 1;
  const plain = (fitted.short ? methodsForShort : plainMethods)(training, [last]);
  const points = fitted.names.map((name) => {
    const point = new Float64Array(horizon);
    const regression = fitted.autoregressions.find(({ basis }) => basis.name === name);
    if (regression) {
      predictAutoregression(regression, training, point);
    } else {
      plain.find((fit) => fit.name === name)?.predict(0, point);
    }
    return point;
  });
  return combine(points, fitted.shares);
}
