import { countFinite } from '../series/countFinite';
import type { Observations } from './selectObservations';

/** The observations that a forecast was learnt from. */
export interface TrainingSummary {
  /** Times of the first and the last observation, ms. */
  from: number;
  to: number;
  observed: number;
  /** Gaps that were filled in, observations. */
  missing: number;
  /** Left out on request, observations. */
  masked: number;
  /** Left out since they stand alone, observations. */
  spikes: number;
  /** Past incidents that were left out, blocks. */
  incidents: number;
  /** Beginning of a new, lasting level, ms: what lies before was learnt from as if it had been at that level. */
  levelShift?: number;
}

/** The summary of observations of which those before a level shift, if any, were brought to the level after it. */
export function summariseTraining(
  { start, last, step, values, missing, masked, spikes, incidents }: Observations,
  shift: { index: number; count: number } | undefined
): TrainingSummary {
  const summary = { from: start, to: last, observed: countFinite(values), missing, masked, spikes, incidents };
  return shift ? { ...summary, levelShift: last - (shift.count - 1 - shift.index) * step } : summary;
}
