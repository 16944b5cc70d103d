import type { Bounds } from '../types';
import type { Assessment } from './assessment';
import { findBand } from './combineEvidence';
import type { AnomalyDetectorOptions, AnomalyDetectorState } from './detectorState';
import type { Observation } from './detectors';
import { standardizeLevel } from './model/madScale';
import { findFullest } from './model/onlineExpectation';
import { readResidualScale } from './model/residualScale';

/** A value of the grid with its time (ms) and its part of the first cycle, in [0, 1). */
export interface GridValue {
  value: number;
  time: number;
  phase: number;
}

/** Observations that the slow level remembers: those of the first cycle, within reason. */
export function findLevelMemory({ cycles, step }: AnomalyDetectorOptions): number {
  return cycles.length > 0 ? Math.min(Math.max(cycles[0] / step, 24), 1440) : 288;
}

/** The value beside what was known before it. */
export function observe(
  state: AnomalyDetectorState,
  { value, phase }: GridValue,
  options: AnomalyDetectorOptions
): Observation {
  const { expectation, lowest, highest, known } = state;
  const { model, seasonal } = findFullest(expectation);
  const { lower = -Infinity, upper = Infinity } = findBounds(state, options);
  const expected = Math.min(Math.max(expectation.expected, lower), upper);
  const resolution = known > 0 ? 1e-4 * (highest - lowest) + 1e-12 * Math.max(Math.abs(highest), Math.abs(lowest)) : 0;
  const scale = Math.max(readResidualScale(state.residual, phase) || 0, resolution, 1e-300);
  return {
    value,
    expected,
    scale,
    standardizedResidual: (value - expected) / scale,
    deseasonalised: value - model.base,
    seasonal,
    levelZScore: standardizeLevel(state.madScale, value),
    madScale: state.madScale.deviation,
    seen: known,
    levelMemory: findLevelMemory(options),
  };
}

/** The columns of an assessment before any evidence; NaN where not `ready`. */
export function startAssessment(
  state: AnomalyDetectorState,
  { expected, scale }: Observation,
  { options, ready }: { options: AnomalyDetectorOptions; ready: boolean }
): Assessment {
  const band = findBand(state.statistics, (1 - options.coverage) / 2);
  const { lower = -Infinity, upper = Infinity } = findBounds(state, options);
  return {
    expected: ready ? expected : NaN,
    lower: ready ? Math.max(expected - scale * band.lower, lower) : NaN,
    upper: ready ? Math.min(expected + scale * band.upper, upper) : NaN,
    usual: ready ? findFullest(state.expectation).model.base : NaN,
    score: NaN,
    novelty: 0,
    flag: 0,
    direction: 'none',
    evidence: 0,
    strength: 0,
  };
}

function findBounds({ lowest }: AnomalyDetectorState, { bounds }: AnomalyDetectorOptions): Bounds {
  return bounds === 'auto' ? (lowest >= 0 ? { lower: 0 } : {}) : bounds;
}
