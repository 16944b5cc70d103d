import { autocorrelation } from '../math/autocorrelation';
import { quantile } from '../math/quantile';
import { cycleAgreement } from './cycleAgreement';
import { seasonalProfile } from './seasonalProfile';
import { day, hour, week } from '../series/units';

const calendarCycles = [hour, day, week];

/** At most this many seasons are kept. */
const maxSeasons = 3;

/**
 * Season lengths that the values show, in observations, ascending: the hour, day and week where the step divides them,
 * and the strongest cycle of the autocorrelation. Each must make its cycles agree after the shorter ones are taken out;
 * the fewer cycles there are, the better they must agree. Empty where nothing repeats. Values must be finite; `step` is
 * in ms; a season needs two cycles.
 */
export function detectSeasonLengths(values: Float64Array, step: number): number[] {
  const remainder = winsorised(withoutSlowMovement(values));
  const found: number[] = [];
  for (const seasonLength of candidates(remainder, step)) {
    if (found.length < maxSeasons && repeats(remainder, seasonLength)) {
      found.push(seasonLength);
      const profile = seasonalProfile(remainder, seasonLength);
      for (let i = 0; i < remainder.length; i++) {
        remainder[i] -= profile[i % seasonLength];
      }
    }
  }
  return found;
}

/** Season lengths of the calendar, in observations, ascending, that `count` observations hold twice. */
export function calendarSeasonLengths(step: number, count: number): number[] {
  return calendarCycles
    .map((cycle) => cycle / step)
    .filter((length) => length >= 4 && Math.abs(length - Math.round(length)) < 1e-6 && 2 * length <= count)
    .map(Math.round);
}

function candidates(values: Float64Array, step: number): number[] {
  const calendar = calendarSeasonLengths(step, values.length);
  const peak = strongestCycle(values);
  const known = peak === 0 || calendar.some((length) => isMultiple(peak, length));
  return (known ? calendar : [...calendar, peak]).sort((a, b) => a - b);
}

/** True where `length` is within 3 % of a multiple of `base`: a slightly wrong multiple would only blur the true cycle. */
function isMultiple(length: number, base: number): boolean {
  const ratio = length / base;
  return ratio > 0.97 && Math.abs(ratio - Math.round(ratio)) < 0.03 * Math.max(1, ratio);
}

/** Lag of the highest local maximum of the differenced autocorrelation up to a third of the values; 0 if below 0.3. */
function strongestCycle(values: Float64Array): number {
  const maxLag = Math.floor(values.length / 3);
  if (maxLag < 4) {
    return 0;
  }
  const correlation = autocorrelation(values, maxLag + 1);
  let best = 0;
  for (let lag = 3; lag <= maxLag; lag++) {
    const isPeak = correlation[lag] >= correlation[lag - 1] && correlation[lag] > correlation[lag + 1];
    if (isPeak && correlation[lag] > 0.3 && (best === 0 || correlation[lag] > correlation[best] * 1.05)) {
      best = lag;
    }
  }
  return best;
}

/** The values less the straight line through the means of their first and last third; rounding errors count as zero. */
function withoutSlowMovement(values: Float64Array): Float64Array {
  const third = Math.max(1, Math.floor(values.length / 3));
  const mean = (part: Float64Array) => part.reduce((sum, value) => sum + value, 0) / part.length;
  const start = mean(values.subarray(0, third));
  const rise = mean(values.subarray(values.length - third)) - start;
  const slope = rise / Math.max(1, values.length - third);
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return values.map((value, i) => {
    const rest = value - start - slope * (i - (third - 1) / 2);
    return Math.abs(rest) > 1e-9 * largest ? rest : 0;
  });
}

function repeats(values: Float64Array, seasonLength: number): boolean {
  const cycles = Math.floor(values.length / seasonLength);
  return cycles >= 2 && cycleAgreement(values, seasonLength) > 0.15 + 0.2 / (cycles - 1);
}

/** A copy with the outermost hundredth on either side moved inwards, so that single outliers make no cycle. */
function winsorised(values: Float64Array): Float64Array {
  const low = quantile(values, 0.01);
  const high = quantile(values, 0.99);
  return values.map((value) => Math.min(Math.max(value, low), high));
}
