import { detectChangepoints } from '../changepoint/detectChangepoints';
import { detectSeasonLengths } from '../seasonality/detectSeasonLengths';
import { fillGaps } from '../series/fillGaps';
import { day, hour } from '../series/units';
import type { Series } from '../types';
import type { QualityChange, QualityOptions, QualityWindow } from './quality';

/** A level that is new so soon after a deploy came with it. */
const deployReach = 2 * hour;
/** A new level has lasted for a day, and is this much more than noise. */
const minLevelScore = 0.6;
/** Less than usual: what is found is named as a reason. */
const falseAlarmsPerWeek = 0.02;
/** Days in which cycles are seen, and were not before, to be others. */
const minSeasonDays = 3;
/** A spread is another one from this ratio on, in at least so many windows on either side. */
const minSpreadRatio = 2;
const minSideWindows = 3;
/** Of a difference of means of logarithms, in its standard errors. */
const minSpreadStrength = 4;

/**
 * What most likely changed the forecasts, of what happened before `driftedAt` where they drifted: a new season, another
 * spread or, where neither came without one, the newest lasting level with its deploy; undefined where nothing did.
 */
export function findChange(
  series: Series,
  windows: readonly QualityWindow[],
  { driftedAt = Infinity, options }: { driftedAt?: number; options: QualityOptions }
): QualityChange | undefined {
  const isBefore = ({ time }: QualityChange) => time <= driftedAt;
  const level = findLevels(series, options)
    .filter((one) => isBefore(one) && standsOut(one, windows))
    .at(-1);
  const other = [...findSeason(series, options), ...findSpread(windows, driftedAt)].find(isBefore);
  return level && (!other || isSame(level, other)) ? level : other;
}

/** A step as large as the errors that came with it is why they came. */
function isSame(level: QualityChange, other: QualityChange): boolean {
  const isLarge = other.kind === 'spread' && Math.abs(level.after - level.before) >= other.after;
  return isLarge && Math.abs(level.time - other.time) <= day;
}

/** A new level is larger than the errors that are left once it is learnt: growing noise has steps as well. */
function standsOut({ time, before, after }: QualityChange, windows: readonly QualityWindow[]): boolean {
  const left = windows.filter(
    ({ cutoff, observed }) => cutoff > time + day && cutoff <= time + 3 * day && observed > 0
  );
  const sum = left.reduce((total, { loss, observed }) => total + loss / observed, 0);
  return left.length === 0 || Math.abs(after - before) > sum / left.length;
}

function findLevels(series: Series, { from, seasonLengths, masked, deploys = [] }: QualityOptions): QualityChange[] {
  const end = series.start + (series.values.length - 1) * series.step;
  const { changepoints } = detectChangepoints(series, { seasonLengths, masked, falseAlarmsPerWeek });
  return changepoints
    .filter(({ time, score }) => time >= from && time <= end - day && score >= minLevelScore)
    .map(({ time, before, after }) => {
      const deploy = deploys.filter((at) => at <= time + series.step && at >= time - deployReach).at(-1);
      return { kind: deploy === undefined ? 'level' : 'deploy', time: deploy ?? time, before, after };
    });
}

/** When the cycles that the recent values show became others than before, and stayed so. */
function findSeason({ start, step, values }: Series, { from, recent }: QualityOptions): QualityChange[] {
  const rows = Math.round(recent / step);
  const perDay = Math.max(1, Math.round(day / step));
  const first = Math.max(rows, Math.ceil((from - start) / step));
  const longest: number[] = [];
  for (let last = values.length - 1; last >= first; last -= perDay) {
    longest.unshift(findLongestSeason(values.subarray(last + 1 - rows, last + 1), step));
  }
  const after = longest[longest.length - 1];
  const held = [...longest].reverse().findIndex((length) => length !== after);
  if (held < minSeasonDays) {
    return [];
  }
  const earlier = longest.slice(0, longest.length - held);
  const before = earlier[earlier.length - 1];
  if (earlier.length < minSeasonDays || earlier.slice(-minSeasonDays).some((length) => length !== before)) {
    return [];
  }
  // What is recent shows a new cycle once about half of it has it.
  const time = start + (values.length - 1 - (held - 1) * perDay) * step - recent / 2;
  return [{ kind: 'season', time, before: before * step, after: after * step }];
}

/** 0 = none. */
function findLongestSeason(values: Float64Array, step: number): number {
  const filled = fillGaps(values, undefined).values;
  return filled.every(Number.isFinite) ? (detectSeasonLengths(filled, step).at(-1) ?? 0) : 0;
}

/** Where errors became lastingly larger or smaller, not after `latest`: the split whose sides differ most. */
function findSpread(windows: readonly QualityWindow[], latest: number): QualityChange[] {
  const known = windows.filter(({ loss, observed }) => loss > 0 && observed > 0);
  const sizes = known.map(({ loss, observed }) => Math.log(loss / observed));
  let best = { strength: 0, split: 0, before: 0, after: 0 };
  for (let split = minSideWindows; split <= sizes.length - minSideWindows && known[split].cutoff <= latest; split++) {
    const [before, after] = [describe(sizes.slice(0, split)), describe(sizes.slice(split))];
    const error = Math.sqrt(before.variance / before.count + after.variance / after.count);
    const strength = error > 0 ? Math.abs(after.mean - before.mean) / error : 0;
    best = strength > best.strength ? { strength, split, before: before.mean, after: after.mean } : best;
  }
  const isLargeSplit =
    best.strength >= minSpreadStrength && Math.abs(best.after - best.before) >= Math.log(minSpreadRatio);
  return isLargeSplit
    ? [
        {
          kind: 'spread',
          time: known[best.split].cutoff,
          before: Math.exp(best.before),
          after: Math.exp(best.after),
        },
      ]
    : [];
}

function describe(values: readonly number[]) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { count: values.length, mean, variance: squares / Math.max(1, values.length - 1) };
}
