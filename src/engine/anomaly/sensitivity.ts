import type { Assessment } from './assessment';
import { detectors } from './detectors';

/** Which deviations matter. */
export interface Sensitivity {
  direction: 'up' | 'down' | 'both';
  /** Smaller deviations from the expected value are never anomalous; `relative` is a share of its size. */
  minimumDeviation: { absolute?: number; relative?: number };
}

/** Whether the direction and the size of the deviation are such that somebody wants to know. */
export function isAllowed(
  { direction: found, kind, expected }: Assessment,
  value: number,
  { direction, minimumDeviation: { absolute = 0, relative = 0 } }: Sensitivity
): boolean {
  if (kind === undefined || (found !== 'none' && direction !== 'both' && direction !== found)) {
    return false;
  }
  const least = Math.max(absolute, relative * Math.abs(expected));
  return !detectors[kind].hasDeviation || Math.abs(value - expected) >= least;
}
