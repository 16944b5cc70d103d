import { createMovingMean, pushMean, readMean, type MovingMean } from './movingMean';
import { createPhaseMemory, enterPart, learnPhase, type PhaseMemory } from './phaseMemory';
import { createPhaseRange, minKnownCycles, readPhaseRange, type PhaseRange } from './phaseRange';
import { createRunningMedian, pushMedian, type RunningMedian } from './runningMedian';
import { createSecondMoment, learnDeviation, type SecondMoment } from './secondMoment';

/** What a series has been like: lately, at this part of its cycle, and in all. Plain data. */
export interface SeriesModel {
  /** Undefined where the series has no cycle. */
  phases?: PhaseMemory;
  range: PhaseRange;
  /** Values that were not anomalous. */
  recent: RunningMedian;
  /** Mean of about a cycle, without anomalous values; NaN before the first. */
  slow: number;
  /** Mean, spread and mean size of all values, anomalous ones too. */
  mean: number;
  variance: number;
  size: number;
  /** Residuals from the usual value at this part of the cycle: all, and without anomalous ones and outliers. */
  residual: SecondMoment;
  quiet: SecondMoment;
  /** Mean of the latest deviations from the slow level, about an hour. */
  hour: MovingMean;
  /** Mean size of the hour's deviation from the usual one. */
  hourSize: number;
  /** Median of the last three deviations. */
  last: RunningMedian;
  /** Values so far. */
  known: number;
}

/** Memories, in values. */
export interface ModelMemory {
  /** Of the slow level: a cycle, within reason. */
  slow: number;
  /** Of the spread: seven cycles. */
  spread: number;
  hour: number;
}

const recentLength = 9;
const lastLength = 3;
const hourMs = 3_600_000;
const maxHourLength = 60;
const minHourLength = 4;
const spreadCycles = 7;
const minSpreadMemory = 200;
const slowMemory = { min: 100, max: 2000 };
/** A residual counts as at most so many quiet ones in the quiet spread. */
const quietWinsor = 4;
/** Squares are cut here, so that sums of them stay finite. */
const maxSquare = 1e300;
/** When the usual value by phase becomes known, what came before counts for no more than this. */
const maxQuietBefore = 200;

/** Of a series with steps of `step` ms and a cycle of `cycle` ms, if any. */
export function chooseModelMemory(cycle: number | undefined, step: number): ModelMemory {
  const length = (cycle ?? 24 * hourMs) / step;
  return {
    slow: Math.min(Math.max(length, slowMemory.min), slowMemory.max),
    spread: Math.max(minSpreadMemory, spreadCycles * length),
    hour: Math.min(maxHourLength, Math.max(minHourLength, Math.round(hourMs / step))),
  };
}

export function createSeriesModel(cycle: number | undefined, step: number): SeriesModel {
  return {
    phases: createPhaseMemory(cycle, step),
    range: createPhaseRange(),
    recent: createRunningMedian(recentLength),
    slow: NaN,
    mean: NaN,
    variance: 0,
    size: 0,
    residual: createSecondMoment(),
    quiet: createSecondMoment(),
    hour: createMovingMean(chooseModelMemory(cycle, step).hour),
    hourSize: NaN,
    last: createRunningMedian(lastLength),
    known: 0,
  };
}

/** Moves the model on to `time` (ms). */
export function advanceModel(model: SeriesModel, time: number): void {
  if (model.phases && enterPart(model.phases, time)) {
    model.range = readPhaseRange(model.phases);
  }
}

/** Whether the values at this part of earlier cycles are known. */
export function isPhaseKnown({ range }: SeriesModel): boolean {
  return range.known >= minKnownCycles;
}

/** Takes the value among the latest of the hour, before it is assessed; it must be finite. */
export function pushHour(model: SeriesModel, value: number): void {
  const deviation = Number.isNaN(model.slow) ? 0 : value - model.slow;
  pushMean(model.hour, deviation);
  pushMedian(model.last, deviation);
}

/** Learns a finite value; an anomalous one counts in the spread of all values only. */
export function learnModelValue(
  model: SeriesModel,
  value: number,
  { memory, anomalous }: { memory: ModelMemory; anomalous: boolean }
): void {
  model.known++;
  learnSpread(model, value, memory);
  if (!anomalous) {
    pushMedian(model.recent, value);
    const rate = 1 / Math.min(model.known, memory.slow);
    model.slow = Number.isNaN(model.slow) ? value : model.slow + (value - model.slow) * rate;
  }
  const deviation = value - model.slow;
  learnResiduals(model, deviation, { value, memory, anomalous });
  if (model.phases) {
    learnPhase(model.phases, value, deviation);
  }
}

function learnSpread(model: SeriesModel, value: number, { spread }: ModelMemory): void {
  const rate = 1 / Math.min(model.known, spread);
  const distance = Number.isNaN(model.mean) ? 0 : value - model.mean;
  model.mean = Number.isNaN(model.mean) ? value : model.mean + distance * rate;
  model.variance = (1 - rate) * (model.variance + rate * Math.min(distance * distance, maxSquare));
  model.size += (Math.abs(value) - model.size) * rate;
}

function learnResiduals(
  model: SeriesModel,
  deviation: number,
  { value, memory, anomalous }: { value: number; memory: ModelMemory; anomalous: boolean }
): void {
  const known = isPhaseKnown(model);
  const residual = known ? deviation - model.range.usualDeviation : value - model.mean;
  if (!anomalous) {
    learnDeviation(model.quiet, residual, { memory: memory.spread, winsor: quietWinsor });
  }
  if (known) {
    if (model.residual.count === 0) {
      model.quiet.count = Math.min(model.quiet.count, maxQuietBefore);
    }
    learnDeviation(model.residual, residual, { memory: memory.spread });
    const size = Math.abs(readMean(model.hour) - model.range.usualDeviation);
    const rate = 1 / Math.min(model.residual.count, memory.spread);
    model.hourSize = Number.isNaN(model.hourSize) ? size : model.hourSize + (size - model.hourSize) * rate;
  }
}
