import { minute, quantile, type Series, type TimeRange } from '../../engine';

/** Onsets are known late by as much, ms: what is less old than that at the beginning of an incident is part of it. */
export const guard = 5 * minute;

/** Guard and level before take at most this share of a short past each. */
const maxShare = 1 / 4;
/** The level just before is that of so long, ms. */
const beforeSpan = 3 * minute;
/** The usual spread holds this part of the past. */
const usualShare = 0.9;
/** Standard deviations of a normal distribution that hold as much, to either side. */
const usualDeviations = 1.645;
/** The usual spread is held to be at least this part of all that was seen, so a constant past gives finite deviations. */
const minSpreadShare = 0.01;

/** Where an incident lies in a series. */
export interface Rows {
  /** First row after the past; those of the guard follow. */
  pastEnd: number;
  /** First row of the incident. */
  from: number;
  end: number;
}

/** The rows of an incident; empty where the series has none. */
export function findRows({ start, step, values }: Series, { from, to }: TimeRange): Rows {
  const indexAt = (time: number) => Math.min(Math.max(Math.ceil((time - start) / step), 0), values.length);
  const first = indexAt(from);
  const guarded = Math.max(Math.min(Math.ceil(guard / step), Math.floor(first * maxShare)) - 1, 0);
  return { pastEnd: first - guarded, from: first, end: Math.max(first, indexAt(to)) };
}

/** What an incident is compared with. */
export interface Levels {
  /** Median of the past; NaN where there is none. */
  usual: number;
  /** Robust standard deviation of the past; NaN where there is none. */
  spread: number;
  /** Median of the past's last minutes; the usual level where they are missing. */
  before: number;
}

/** The levels of the past, and how many values it has. */
export function findLevels({ step, values }: Series, { pastEnd, from, end }: Rows): Levels & { pastCount: number } {
  const past = finiteSorted(values.subarray(0, pastEnd));
  const usual = middle(past);
  const count = Math.max(1, Math.min(Math.round(beforeSpan / step), Math.floor(from * maxShare)));
  const last = finiteSorted(values.subarray(Math.max(pastEnd - count, 0), pastEnd));
  const distances = past.map((value) => Math.abs(value - usual));
  const range = findRange(past, values.subarray(pastEnd, end));
  const spread = Math.max(minSpreadShare * range, quantile(distances, usualShare) / usualDeviations);
  return { usual, spread, before: last.length > 0 ? middle(last) : usual, pastCount: past.length };
}

/** From the lowest to the highest of all that was seen; NaN without a past. */
function findRange(past: Float64Array, present: Float64Array): number {
  let lowest = past[0];
  let highest = past[past.length - 1];
  for (const value of present) {
    lowest = value < lowest && value > -Infinity ? value : lowest;
    highest = value > highest && value < Infinity ? value : highest;
  }
  return highest - lowest;
}

function finiteSorted(values: Float64Array): Float64Array {
  return values.filter(Number.isFinite).sort();
}

/** NaN where there are none. */
function middle(sorted: Float64Array): number {
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}
