import { week } from '../series/units';
import type { QualityScores, QualityWindow } from './quality';

/** The scores of several windows together: means over their observations. */
export function sumScores(windows: readonly QualityWindow[]): QualityScores {
  const sum = (pick: (window: QualityWindow) => number) =>
    windows.reduce((total, window) => total + (Number.isNaN(pick(window)) ? 0 : pick(window)), 0);
  const known = windows.filter(({ mase }) => Number.isFinite(mase));
  const size = sum((window) => window.size);
  const observed = sum((window) => window.observed);
  const weeks = sum(({ cutoff, end }) => end - cutoff) / week;
  return {
    mase: known.reduce((total, { mase }) => total + mase, 0) / known.length,
    weightedQuantileLoss: size > 0 ? sum((window) => window.loss) / size : NaN,
    coverage: observed > 0 ? sum((window) => window.inside) / observed : NaN,
    falseAlarmsPerWeek: weeks > 0 ? sum((window) => window.alarms) / weeks : NaN,
  };
}
