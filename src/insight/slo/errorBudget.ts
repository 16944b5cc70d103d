import { hour, type Series } from '../../engine';

// Error budgets and burn rates as in Beyer et al., The Site Reliability Workbook (2018), chapter 5.

/** What is left of the failures that an objective allows. */
export interface ErrorBudget {
  /** Share of good requests that is promised, (0, 1). */
  objective: number;
  /** Length of the objective's window, ms. */
  window: number;
  /** Share of the budget that is left; negative where it is overspent. */
  left: number;
  /** How many times faster than evenly over the window it is spent now. */
  burn: number;
  /** Hours until it is used up at this rate; Infinity where it never is. */
  hours: number;
}

export interface Spending {
  /** Share of failed requests over the window, and requests per second at the same times where they are known. */
  errors: Series;
  rate?: Series;
  /** The same of the last hour, in finer steps. */
  lately: { errors: Series; rate?: Series };
}

/** The budget of an objective. Requests weigh by their number; missing values count for nothing. NaN where none is known. */
export function errorBudget(
  { objective, window }: Pick<ErrorBudget, 'objective' | 'window'>,
  spending: Spending
): ErrorBudget {
  const allowed = 1 - objective;
  const left = 1 - failedShare(spending.errors, spending.rate) / allowed;
  const burn = failedShare(spending.lately.errors, spending.lately.rate) / allowed;
  // What is spent as slowly as this, or slower, grows again as old failures leave the window.
  const lasts = !(burn > 1) || Number.isNaN(left);
  return { objective, window, left, burn, hours: lasts ? Infinity : Math.max(0, (left * window) / burn / hour) };
}

function failedShare(errors: Series, rate: Series | undefined): number {
  let failed = 0;
  let all = 0;
  errors.values.forEach((share, i) => {
    const weight = rate ? rate.values[i + Math.round((errors.start - rate.start) / errors.step)] : 1;
    if (Number.isFinite(share) && weight > 0) {
      failed += share * weight;
      all += weight;
    }
  });
  return all > 0 ? failed / all : NaN;
}
