import { median } from '../../math/median';
import type { Training } from '../training';
import { findLevelShift, chooseMinRegime } from './findLevelShift';

/** A change that brings values before a level shift to the level after it. */
export interface LevelShift {
  /** Index of the first value of the new level. */
  index: number;
  /** 'ratio': earlier values are multiplied; 'difference': they are shifted. */
  kind: 'ratio' | 'difference';
  size: number;
}

/** Most cycles whose median is the reference at a phase, and most values where there is no season. */
const maxCycles = 4;
const maxValues = 12;
/** Least share of the distance between new and old values that the shift must explain. */
const minExplainedShare = 0.7;

/**
 * The lasting level shift of a series as the factor or the difference that makes the values before it most like those
 * after it, phase by phase. Undefined where there is none, and where neither explains the change: then the shape changed
 * and not only the level.
 */
export function measureLevelShift(training: Training): LevelShift | undefined {
  const found = findLevelShift(training.values, training.seasonLengths);
  if (found === 0) {
    return undefined;
  }
  const index = refineIndex(training, found);
  if (training.values.length - index < chooseMinRegime(training.values.length, training.seasonLengths)) {
    return undefined;
  }
  const { after, reference } = compareLevels(training, index);
  const distance = (shift: (value: number) => number) =>
    reference.reduce((sum, value, k) => sum + Math.abs(after[k] - shift(value)), 0);
  const difference = median(after.map((value, k) => value - reference[k]));
  const ratio = median(after.map((value, k) => value / reference[k]));
  const shifted = distance((value) => value + difference);
  const scaled = ratio > 0 && reference.every((value) => value > 0) ? distance((value) => value * ratio) : Infinity;
  if (Math.min(shifted, scaled) > (1 - minExplainedShare) * distance((value) => value)) {
    return undefined;
  }
  return scaled < shifted ? { index, kind: 'ratio', size: ratio } : { index, kind: 'difference', size: difference };
}

/** The values with those before the shift at the level after it. */
export function shiftLevel(values: Float64Array, { index, kind, size }: LevelShift): Float64Array {
  return values.map((value, i) => (i >= index ? value : kind === 'ratio' ? value * size : value + size));
}

/** Moves the beginning of a shift to where the values are half way between the old level and the new one. */
function refineIndex(training: Training, found: number): number {
  const { after, reference } = compareLevels(training, found);
  const size = median(after.map((value, k) => value - reference[k]));
  const isNew = (i: number) => (training.values[i] - referenceAt(training, i, found)) / size > 0.5;
  let index = found;
  while (index > 1 && isNew(index - 1)) {
    index--;
  }
  while (index < training.values.length - 1 && !isNew(index)) {
    index++;
  }
  return index;
}

/** Observed values from `index` on and the reference at their phases before it. */
function compareLevels(training: Training, index: number): { after: number[]; reference: number[] } {
  const { values, observed } = training;
  const indices = Array.from({ length: values.length - index }, (_, k) => index + k).filter((i) => observed[i] === 1);
  return { after: indices.map((i) => values[i]), reference: indices.map((i) => referenceAt(training, i, index)) };
}

/** The median of the values at the same phase before `end`: of the longest season that fits, else of the last ones. */
function referenceAt({ values, seasonLengths }: Training, at: number, end: number): number {
  const seasonLength = seasonLengths.filter((length) => 2 * length <= end).pop() ?? 1;
  const back = at < end ? seasonLength : Math.ceil((at - end + 1) / seasonLength) * seasonLength;
  const past: number[] = [];
  for (let i = at - back; i >= 0 && past.length < (seasonLength === 1 ? maxValues : maxCycles); i -= seasonLength) {
    past.push(values[i]);
  }
  return median(past);
}
