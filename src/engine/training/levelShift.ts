import { median } from '../math/median';
import type { Training } from './training';
import { findLevelShift, shortestRegime } from './findLevelShift';

/** How values before a level shift are brought to the level after it. */
export interface LevelShift {
  /** Index of the first value of the new level. */
  index: number;
  /** 'ratio': earlier values are multiplied; 'difference': they are shifted. */
  kind: 'ratio' | 'difference';
  size: number;
}

/** Cycles that the usual value at a phase is taken from. */
const cycles = 4;
/** Values that it is taken from where there is no season. */
const lastValues = 12;
/** The shift must explain at least this share of how far the new values are from the old ones. */
const explained = 0.7;

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
  const index = sharpen(training, found);
  if (training.values.length - index < shortestRegime(training.values.length, training.seasonLengths)) {
    return undefined;
  }
  const { after, usual } = compare(training, index);
  const distance = (of: (value: number) => number) =>
    usual.reduce((sum, value, k) => sum + Math.abs(after[k] - of(value)), 0);
  const difference = median(after.map((value, k) => value - usual[k]));
  const ratio = median(after.map((value, k) => value / usual[k]));
  const shifted = distance((value) => value + difference);
  const scaled = ratio > 0 && usual.every((value) => value > 0) ? distance((value) => value * ratio) : Infinity;
  if (Math.min(shifted, scaled) > (1 - explained) * distance((value) => value)) {
    return undefined;
  }
  return scaled < shifted ? { index, kind: 'ratio', size: ratio } : { index, kind: 'difference', size: difference };
}

/** The values with those before the shift at the level after it. */
export function alignLevel(values: Float64Array, { index, kind, size }: LevelShift): Float64Array {
  return values.map((value, i) => (i >= index ? value : kind === 'ratio' ? value * size : value + size));
}

/** Moves the beginning of a shift to where the values are half way between the old level and the new one. */
function sharpen(training: Training, found: number): number {
  const { after, usual } = compare(training, found);
  const size = median(after.map((value, k) => value - usual[k]));
  const isNew = (i: number) => (training.values[i] - usualAt(training, i, found)) / size > 0.5;
  let index = found;
  while (index > 1 && isNew(index - 1)) {
    index--;
  }
  while (index < training.values.length - 1 && !isNew(index)) {
    index++;
  }
  return index;
}

/** Observed values from `index` on and what was usual at their phases before it. */
function compare(training: Training, index: number): { after: number[]; usual: number[] } {
  const { values, observed } = training;
  const at = Array.from({ length: values.length - index }, (_, k) => index + k).filter((i) => observed[i] === 1);
  return { after: at.map((i) => values[i]), usual: at.map((i) => usualAt(training, i, index)) };
}

/** The median of the values at the same phase before `end`: of the longest season that fits, else of the last ones. */
function usualAt({ values, seasonLengths }: Training, at: number, end: number): number {
  const seasonLength = seasonLengths.filter((length) => 2 * length <= end).pop() ?? 1;
  const back = at < end ? seasonLength : Math.ceil((at - end + 1) / seasonLength) * seasonLength;
  const past: number[] = [];
  for (let i = at - back; i >= 0 && past.length < (seasonLength === 1 ? lastValues : cycles); i -= seasonLength) {
    past.push(values[i]);
  }
  return median(past);
}
