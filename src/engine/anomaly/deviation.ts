import type { Assessment } from './assessment';
import { detectors, type Deviation, type Observation } from './detectors';

/** Which deviations matter. */
export interface Sensitivity {
  direction: 'up' | 'down' | 'both';
  /** Smaller deviations from the expected value are never anomalous; `relative` is a share of its size. */
  minimumDeviation: { absolute?: number; relative?: number };
}

/** A deviation of so many mean absolute deviations of all values is plain to see. */
const plainDeviations = 3;
/** More than so many times plain is no plainer. */
const maxVisibility = 4;

/** Size of the deviation of that name, >= 0; 0 where none is meant. */
export function measureDeviation(name: Deviation, { value, expected, deseasonalised }: Observation): number {
  if (name === 'none') {
    return 0;
  }
  const residual = Math.abs(value - expected);
  return name === 'residual' ? residual : Math.max(residual, Math.abs(deseasonalised));
}

/**
 * How plain a deviation is beside the spread of all values, 1 = plain, at most 4: what is improbable but small
 * interests nobody. 1 where no deviation is meant.
 */
export function measureVisibility(name: Deviation, observation: Observation): number {
  const { madScale } = observation;
  if (name === 'none' || !(madScale > 0)) {
    return 1;
  }
  return Math.min(maxVisibility, measureDeviation(name, observation) / (plainDeviations * madScale));
}

/** Whether the direction and the size of the deviation are such that somebody wants to know. */
export function isAllowed(
  { direction: found, kind }: Assessment,
  observation: Observation,
  { direction, minimumDeviation: { absolute = 0, relative = 0 } }: Sensitivity
): boolean {
  if (kind === undefined || (found !== 'none' && direction !== 'both' && direction !== found)) {
    return false;
  }
  const { deviation } = detectors[kind];
  const least = Math.max(absolute, relative * Math.abs(observation.expected));
  return deviation === 'none' || measureDeviation(deviation, observation) >= least;
}
