import { chooseSeasons } from '../../seasonality/chooseSeasons';
import { calendarSeasonLengths } from '../../seasonality/detectSeasonLengths';
import { measureLineStep } from './lineStep';
import { measureLevelShift, shiftLevel, type LevelShift } from './levelShift';
import type { Training } from '../training';

/**
 * Brings what lies before a lasting level shift to the level after it; seasons show better then and are chosen again.
 * The training itself where there is no such shift.
 */
export function alignLevel(
  training: Training,
  { step, seasonLengths }: { step: number; seasonLengths: readonly number[] | 'auto' }
): { training: Training; shift?: LevelShift } {
  const calendar = calendarSeasonLengths(step, training.values.length);
  const candidates = [...new Set([...calendar, ...training.seasonLengths])].sort((a, b) => a - b);
  const aligned = { ...training, seasonLengths: candidates };
  const shift = measureLineStep(aligned) ?? measureLevelShift(aligned);
  if (shift === undefined) {
    return { training };
  }
  const values = shiftLevel(training.values, shift);
  return {
    training: { ...training, values, seasonLengths: chooseSeasons(values, { seasonLengths, step }).value },
    shift,
  };
}
