import type { Bounds } from '../types';
import { corrections } from './anomalyParts';
import type { Assessment } from './assessment';
import { findBand } from './combineEvidence';
import type { Observation } from './detectors';
import type { AnomalyDetectorOptions, AnomalyDetectorState } from './detectorState';
import { isFull, readMean } from './model/movingMean';
import { readMedian } from './model/runningMedian';
import { readDeviation } from './model/secondMoment';
import { chooseModelMemory, isPhaseKnown, type SeriesModel } from './model/seriesModel';

/** Part of the evidence that comes from the series' own past. */
const ownShare = 0.25;
/** A spread is at least this part of the mean size: smaller differences cannot be seen. */
const minRelativeScale = 0.001;
/** Cycles that sizes are remembered for, in values at least and at most. */
const memory = { cycles: 28, min: 5000, max: 40_320 };
/** Residuals at the same phase needed before their spread is used. */
const minResiduals = 30;
/** The size of levels is at least this part of the spread of values. */
const minLevelShare = 0.5;

/** The range that a value is expected in. */
export interface ExpectedRange {
  lower: number;
  upper: number;
  expected: number;
}

/** From the recent median to what is usual at the same phase of other cycles; to the slow level where that is not known. */
export function findExpectedRange(model: SeriesModel, without: ReadonlySet<string>): ExpectedRange {
  const { range, slow } = model;
  const recent = readMedian(model.recent);
  if (!isPhaseKnown(model) || without.has(corrections.phaseRange)) {
    return { lower: Math.min(recent, slow), upper: Math.max(recent, slow), expected: recent };
  }
  const lower = Math.min(recent, range.lower);
  const upper = Math.max(recent, range.upper);
  return { lower, upper, expected: Math.min(Math.max(slow + range.usualDeviation, lower), upper) };
}

/** The value beside what was known before it; the hour holds it already. */
export function observe(
  { model, index }: AnomalyDetectorState,
  value: number,
  { range, needed, options }: { range: ExpectedRange; needed: number; options: AnomalyDetectorOptions }
): Observation {
  const { cycle = 0, step, without } = options;
  const scale = findScale(model);
  const hourSize = Number.isNaN(model.hourSize) ? 0 : model.hourSize;
  return {
    value,
    distance: measureDistance(value, range),
    scale,
    quietScale: readDeviation(model.quiet) || 0,
    ...measureLevel(model),
    levelScale: hourSize > 0 ? Math.max(hourSize, minLevelShare * scale) : scale,
    deseasonalised: value - (isPhaseKnown(model) ? model.range.usualDeviation : 0),
    levelMemory: chooseModelMemory(options.cycle, step).slow,
    seen: index,
    needed,
    memory: Math.min(Math.max((memory.cycles * cycle) / step, memory.min), memory.max),
    ownShare: without.has(corrections.ownTail) ? 0 : ownShare,
  };
}

/** 0 inside; else how far outside, with its sign. */
function measureDistance(value: number, { lower, upper }: { lower: number; upper: number }): number {
  return value > upper ? value - upper : value < lower ? value - lower : 0;
}

function findScale(model: SeriesModel): number {
  const { residual, variance, size } = model;
  const isKnown = isPhaseKnown(model) && residual.count > minResiduals;
  const spread = isKnown ? readDeviation(residual) : Math.sqrt(variance);
  return Math.max(spread, minRelativeScale * size, 1e-300);
}

/** Beyond the levels at the same phase by both the mean of the hour and the median of its last values. */
function measureLevel(model: SeriesModel): Pick<Observation, 'levelDistance' | 'isNearLevel'> {
  const { range, hour, last } = model;
  if (!isPhaseKnown(model) || !isFull(hour)) {
    return { levelDistance: 0, isNearLevel: false };
  }
  const limits = { lower: range.lowestDeviation, upper: range.highestDeviation };
  const mean = readMean(hour);
  const ofHour = measureDistance(mean, limits);
  const ofLast = measureDistance(readMedian(last), limits);
  const agrees = Math.sign(ofHour) === Math.sign(ofLast);
  return {
    levelDistance: agrees ? Math.sign(ofHour) * Math.min(Math.abs(ofHour), Math.abs(ofLast)) : 0,
    isNearLevel: Math.abs(mean) < Math.abs(range.usualDeviation),
  };
}

/** The columns of an assessment before any evidence; NaN where not `ready`. */
export function startAssessment(
  { model, memories, lowest }: AnomalyDetectorState,
  range: ExpectedRange,
  { options: { coverage, bounds }, ready }: { options: AnomalyDetectorOptions; ready: boolean }
): Assessment {
  const band = findBand(memories, (1 - coverage) / 2);
  const scale = findScale(model);
  const { lower = -Infinity, upper = Infinity } = findBounds(lowest, bounds);
  const clamp = (value: number) => (ready ? Math.min(Math.max(value, lower), upper) : NaN);
  return {
    expected: clamp(range.expected),
    lower: clamp(range.lower - scale * band.lower),
    upper: clamp(range.upper + scale * band.upper),
    score: NaN,
    novelty: 0,
    flag: 0,
    direction: 'none',
    evidence: 0,
  };
}

function findBounds(lowest: number, bounds: Bounds | 'auto'): Bounds {
  return bounds === 'auto' ? (lowest >= 0 ? { lower: 0 } : {}) : bounds;
}
