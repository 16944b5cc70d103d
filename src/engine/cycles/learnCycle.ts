import type { DailyMeans } from './dailyMeans';
import { monthPlaces, placeInMonth, placeInYear, yearPlaces } from './localDays';

/** A cycle of the calendar that is longer than a week. */
export type LongCycleName = 'month' | 'year';

/** What a day adds to the usual value by its place in a cycle; where `kind` is 'ratio', to its logarithm. */
export interface LongCycle {
  name: LongCycleName;
  kind: 'ratio' | 'difference';
  /** By place in the month or year; their mean over the days learnt from is 0. */
  effects: Float64Array;
}

/** Days within which a level is local to a month: a whole number of weeks. */
const localDays = 28;
/** Days on either side that a day of the year is smoothed over: single years have weather of their own. */
const smoothDays = 10;

const places = {
  month: { count: monthPlaces, find: placeInMonth },
  year: { count: yearPlaces, find: placeInYear },
} as const;

/** The effect of a day, or 0 for those of a cycle of which nothing is known. */
export function findEffect({ name, effects }: LongCycle, dayNumber: number): number {
  return effects[places[name].find(dayNumber)];
}

/**
 * The effects of a cycle's places beside weekday and level, each drawn towards none by how little its occurrences agree
 * (best linear unbiased prediction of a random effect; variances by ANOVA's moments). Values are logarithms, or as they are.
 */
export function learnEffects(name: LongCycleName, { first, values }: DailyMeans): Float64Array {
  const residuals = withoutWeekdays(first, name === 'month' ? withoutLocalLevel(values) : withoutTrend(values));
  const { count, find } = places[name];
  const groups = Array.from({ length: count }, (): number[] => []);
  residuals.forEach((residual, i) => {
    if (Number.isFinite(residual)) {
      groups[find(first + i)].push(residual);
    }
  });
  return name === 'month' ? shrinkGroups(groups) : smoothYear(groups);
}

/** Each value less the mean of the four weeks around it. */
function withoutLocalLevel(values: Float64Array): Float64Array {
  return values.map((value, i) => value - averageFinite(values, i - localDays / 2, i + localDays / 2));
}

/** Each value less the line through whole years: where two are known, the median change from year to year, else the mean. */
function withoutTrend(values: Float64Array): Float64Array {
  const yearDays = 365;
  const changes: number[] = [];
  for (let i = yearDays; i < values.length; i++) {
    const change = values[i] - values[i - yearDays + ((i - yearDays) % 7 === i % 7 ? 0 : 1)];
    if (Number.isFinite(change)) {
      changes.push(change);
    }
  }
  changes.sort((a, b) => a - b);
  const slope = changes.length >= yearDays / 2 ? changes[changes.length >> 1] / yearDays : 0;
  const level = averageFinite(
    values.map((value, i) => value - slope * i),
    0,
    values.length
  );
  return values.map((value, i) => value - slope * i - level);
}

/** Each value less the mean of its weekday. */
function withoutWeekdays(first: number, values: Float64Array): Float64Array {
  const sums = new Float64Array(7);
  const counts = new Float64Array(7);
  values.forEach((value, i) => {
    if (Number.isFinite(value)) {
      sums[(first + i) % 7] += value;
      counts[(first + i) % 7]++;
    }
  });
  return values.map((value, i) => value - sums[(first + i) % 7] / counts[(first + i) % 7]);
}

function shrinkGroups(groups: number[][]): Float64Array {
  const known = groups.filter((group) => group.length > 0);
  const total = known.reduce((sum, group) => sum + group.length, 0);
  const means = groups.map((group) => group.reduce((sum, value) => sum + value, 0) / Math.max(1, group.length));
  const within = sumOver(groups, (group, k) => group.reduce((sum, value) => sum + (value - means[k]) ** 2, 0));
  const noise = within / Math.max(1, total - known.length);
  const between = sumOver(groups, (group, k) => group.length * means[k] ** 2);
  const size = total / Math.max(1, known.length);
  const signal = Math.max(0, (between / Math.max(1, known.length - 1) - noise) / size);
  return Float64Array.from(groups, ({ length }, k) =>
    signal > 0 ? (means[k] * length) / (length + noise / signal) : 0
  );
}

function sumOver(groups: number[][], pick: (group: number[], k: number) => number): number {
  return groups.reduce((sum, group, k) => sum + pick(group, k), 0);
}

/** The mean of the days around each day of the year, nearer ones counting more, drawn towards none where years are few. */
function smoothYear(groups: number[][]): Float64Array {
  return Float64Array.from(groups, (_, k) => {
    let sum = 0;
    let weights = 0;
    for (let away = -3 * smoothDays; away <= 3 * smoothDays; away++) {
      const weight = Math.exp(-0.5 * (away / smoothDays) ** 2);
      for (const value of groups[(k + away + groups.length) % groups.length]) {
        sum += weight * value;
        weights += weight;
      }
    }
    return weights > 0 ? sum / weights : 0;
  });
}

function averageFinite(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  let count = 0;
  for (let i = Math.max(0, from); i < Math.min(values.length, to); i++) {
    if (Number.isFinite(values[i])) {
      sum += values[i];
      count++;
    }
  }
  return sum / count;
}

/** Days of one round of a cycle. */
export const cycleDays: Readonly<Record<LongCycleName, number>> = { month: 365.25 / 12, year: 365.25 };
