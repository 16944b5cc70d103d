import type { Series } from '../types';
import { averageDays, type DailyMeans } from './dailyMeans';
import { cycleDays, findEffect, learnEffects, type LongCycle, type LongCycleName } from './learnCycle';
import { createDayFinder } from './localDays';

/** Rounds of a cycle before the first forecast that tries it. */
const minRounds: Readonly<Record<LongCycleName, number>> = { month: 3, year: 1 };
/** Days between the forecasts that try a cycle, and how many there are at least. */
const strideDays: Readonly<Record<LongCycleName, number>> = { month: 7, year: 14 };
const minTrials = 8;
/** Days that give the level which a trial goes on from. */
const levelDays = 28;

/** How forecasts of daily means fared with a cycle, beside those without it. */
export interface CycleTrial {
  name: LongCycleName;
  /** Forecasts that were made. */
  count: number;
  /** Those that were better with it. */
  better: number;
  /** Error with it over that without, over all; NaN where none was made. */
  errorShare: number;
}

/** What a series takes of the calendar's long cycles; plain data. */
export interface LongCycles {
  cycles: LongCycle[];
  /** IANA name of the clock whose days they count; absent = UTC. */
  timeZone?: string;
  trials: CycleTrial[];
}

/** Errors are at most this share, chosen by the other recordings of each that it was tried on. */
const maxErrorShare = 0.95;

/**
 * The cycles of month and year that a long history holds and that make forecasts of it better: rolling forecasts of
 * `horizonDays` daily means, each with what could be learnt before it. A year is tried on what the month leaves.
 */
export function chooseLongCycles(
  long: Series,
  { timeZone, horizonDays }: { timeZone?: string; horizonDays: number }
): LongCycles {
  let means = averageDays(long, createDayFinder(timeZone));
  const kind = means.values.some((value) => value <= 0) ? 'difference' : 'ratio';
  means = kind === 'ratio' ? { ...means, values: means.values.map(Math.log) } : means;
  const cycles: LongCycle[] = [];
  const trials: CycleTrial[] = [];
  for (const name of ['month', 'year'] as const) {
    const trial = tryCycle(name, means, { kind, horizonDays });
    trials.push(trial);
    if (isHelpful(trial)) {
      const cycle: LongCycle = { name, kind, effects: learnEffects(name, means) };
      cycles.push(cycle);
      means = { ...means, values: means.values.map((value, i) => value - findEffect(cycle, means.first + i)) };
    }
  }
  return { cycles, timeZone, trials };
}

function isHelpful({ count, better, errorShare }: CycleTrial): boolean {
  return count >= minTrials && 2 * better - count >= Math.sqrt(count) && errorShare < maxErrorShare;
}

/** Rolling forecasts of daily means with and without a cycle: the level of the last weeks, by weekday. */
export function tryCycle(
  name: LongCycleName,
  means: DailyMeans,
  { kind, horizonDays }: { kind: LongCycle['kind']; horizonDays: number }
): CycleTrial {
  const trial = { name, count: 0, better: 0, errorShare: NaN };
  const begin = Math.ceil(minRounds[name] * cycleDays[name]) + levelDays;
  const horizon = Math.max(1, Math.round(horizonDays));
  const sums = { with: 0, without: 0 };
  for (let cutoff = begin; cutoff + horizon <= means.values.length; cutoff += strideDays[name]) {
    const known = { first: means.first, values: means.values.subarray(0, cutoff) };
    const effects = learnEffects(name, known);
    const errors = compareForecasts(means, { cutoff, horizon, cycle: { name, kind, effects } });
    if (errors !== undefined) {
      trial.count++;
      trial.better += Number(errors.with < errors.without);
      sums.with += errors.with;
      sums.without += errors.without;
    }
  }
  return { ...trial, errorShare: trial.count > 0 ? sums.with / sums.without : NaN };
}

interface Attempt {
  cutoff: number;
  horizon: number;
  cycle: LongCycle;
}

/** Absolute errors of the days after a cutoff, by the mean of their weekday in the weeks before it. */
function compareForecasts(
  { first, values }: DailyMeans,
  { cutoff, horizon, cycle }: Attempt
): { with: number; without: number } | undefined {
  const errors = { with: 0, without: 0 };
  let count = 0;
  for (let i = cutoff; i < Math.min(values.length, cutoff + horizon); i++) {
    const own = findEffect(cycle, first + i);
    let [sum, sumWith, weeks] = [0, 0, 0];
    for (let before = i - 7 * Math.ceil((i - cutoff + 1) / 7); before >= cutoff - levelDays; before -= 7) {
      if (Number.isFinite(values[before])) {
        sum += values[before];
        sumWith += values[before] - findEffect(cycle, first + before);
        weeks++;
      }
    }
    if (weeks > 0 && Number.isFinite(values[i])) {
      errors.without += Math.abs(values[i] - sum / weeks);
      errors.with += Math.abs(values[i] - sumWith / weeks - own);
      count++;
    }
  }
  return count > 0 ? errors : undefined;
}
