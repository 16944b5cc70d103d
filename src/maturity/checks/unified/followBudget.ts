import type { Series, TimeRange } from '../../../engine';
import type { SloHistory } from '../../reading/telemetry/telemetryEvidence';

/** How an error budget went. */
export interface BudgetCourse {
  /** Share of the range's hours at whose ends some budget was left, 0 to 1; NaN where none is known. */
  keptShare: number;
  /** Share of the budget that is left at the end, negative where it is overspent; NaN where it is not known. */
  left: number;
}

interface Promised {
  /** Share of good requests that is promised, (0, 1). */
  objective: number;
  /** ms. */
  window: number;
  range: TimeRange;
}

/** The budget over the range, hour by hour, each by the window that ends with it. Requests weigh by their number. */
export function followBudget({ errors, rate }: SloHistory, { objective, window, range }: Promised): BudgetCourse {
  const { failed, all } = sumUp(errors, rate);
  const { start, step, values } = errors;
  const rows = Math.round(window / step);
  let kept = 0;
  let known = 0;
  let left = NaN;
  for (let row = Math.max(0, Math.ceil((range.from - start) / step)); row < values.length; row++) {
    const first = Math.max(0, row + 1 - rows);
    const requests = all[row + 1] - all[first];
    left = requests > 0 ? 1 - (failed[row + 1] - failed[first]) / requests / (1 - objective) : NaN;
    known += Number.isNaN(left) ? 0 : 1;
    kept += left >= 0 ? 1 : 0;
  }
  return { keptShare: known > 0 ? kept / known : NaN, left };
}

/** Failures and requests up to each row. */
function sumUp({ values }: Series, rate: Series | undefined): { failed: Float64Array; all: Float64Array } {
  const failed = new Float64Array(values.length + 1);
  const all = new Float64Array(values.length + 1);
  values.forEach((share, row) => {
    const weight = rate ? rate.values[row] : 1;
    const counts = Number.isFinite(share) && weight > 0;
    failed[row + 1] = failed[row] + (counts ? share * weight : 0);
    all[row + 1] = all[row] + (counts ? weight : 0);
  });
  return { failed, all };
}
