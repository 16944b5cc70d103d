import { formatValue } from '../../ui/health';
import type { Scores } from './read/modelRows';

/** Within these a nominal coverage of 95 % is what it says. */
export const goodCoverage = { from: 0.9, to: 0.98 };

/** A score as people read it; a dash where it is not known. */
export function formatScore(score: keyof Scores, value: number): string {
  if (!Number.isFinite(value)) {
    return '–';
  }
  switch (score) {
    case 'coverage':
      return formatValue(value, 'percentunit');
    case 'falseAlarms':
      return value.toFixed(1);
    case 'mase':
      return value.toFixed(2);
    case 'wql':
      return value.toFixed(3);
  }
}

/** Whether a score is out of what is good: a forecast worse than repeating the last season, an interval too narrow or wide. */
export function isAlarming(score: keyof Scores, value: number): boolean {
  switch (score) {
    case 'coverage':
      return value < goodCoverage.from || value > goodCoverage.to;
    case 'mase':
      return value > 1;
    default:
      return false;
  }
}
