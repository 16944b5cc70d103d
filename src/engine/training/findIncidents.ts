import { median } from '../math/median';
import { quantile } from '../math/quantile';
import { insertSorted } from '../math/sorted';
import { countFinite } from '../series/countFinite';

/** Indices [from, to) of observations that were unlike the same times of other days, and passed. */
export interface Incident {
  from: number;
  to: number;
}

/** Days that usual values are the median of, about half as many more or fewer in the last group; with fewer than `minDays` all values are. */
const maxDays = 7;
const minDays = 3;
/** An incident is this many times as far from what is usual as nine in ten values are, and its edges half as far. */
const minDistanceRatio = 6;
const edgeShare = 1 / 2;
/** Observations after an incident, which show that it has passed. */
const minAfter = 2;
/** Observations on either side that its farthest value stands out from, by this share of its distance from what is usual. */
const besideCount = 3;
const minStandingShare = 1 / 2;
/** Fewer observations do not show what is usual. */
const minPoints = 100;
/** Longer ones, as a share of a day, are regimes, and more of them than this share of the observations are no exception. */
const maxDayShare = 1 / 2;
const maxShare = 1 / 20;
/** What comes on this share of the days, at least on three, or again at the same time of a cycle, belongs to the series. */
const maxDaysShare = 1 / 4;
const recurringShare = 1 / 3;

/**
 * Past incidents: blocks of at most half a day, far from the median of the same time of the days around (of all values,
 * where there are fewer than three days), which have passed and do not recur. `seasonLengths` are the day and longer
 * cycles in observations. NaN is passed over. Linear time.
 */
export function findIncidents(values: Float64Array, perDay: number, seasonLengths: readonly number[]): Incident[] {
  if (countFinite(values) < minPoints) {
    return [];
  }
  const distances = values.length < minDays * perDay ? subtractMedian(values) : subtractUsual(values, perDay);
  for (const limit of chooseLimits(distances)) {
    const found = selectIncidents(values, { distances, limit, perDay, seasonLengths });
    if (found.length > 0) {
      return found;
    }
  }
  return [];
}

/** Distances that are far, tried in turn: where nine in ten values are usual to the point, of the others or any. */
function chooseLimits(distances: Float64Array): number[] {
  const sizes = distances.map(Math.abs);
  const usual = quantile(sizes, 0.9);
  if (usual > 0) {
    return [minDistanceRatio * usual];
  }
  const others = sizes.filter((size) => size > 0);
  return [minDistanceRatio * quantile(others, 0.25), 0];
}

interface Selection {
  distances: Float64Array;
  limit: number;
  perDay: number;
  seasonLengths: readonly number[];
}

/** The blocks beyond the limit that are short, have passed and do not recur; none where they are no exception. */
function selectIncidents(values: Float64Array, { distances, limit, perDay, seasonLengths }: Selection): Incident[] {
  const days = Math.ceil(values.length / perDay);
  const blocks = findBlocks(distances, limit).filter(({ from, to }) => to - from <= maxDayShare * perDay);
  const affected = new Set(blocks.map(({ from }) => (days > minDays ? Math.floor(from / perDay) : from)));
  if (affected.size > Math.max(minDays - 1, maxDaysShare * days)) {
    return [];
  }
  const passed = blocks.filter(
    (block) =>
      countFinite(values.subarray(block.to)) >= minAfter &&
      standsOut(values, distances, block) &&
      !recurs(distances, block, seasonLengths)
  );
  const total = passed.reduce((sum, { from, to }) => sum + to - from, 0);
  return total <= maxShare * values.length ? passed : [];
}

function subtractMedian(values: Float64Array): Float64Array {
  const usual = median(values);
  return values.map((value) => value - usual);
}

/** Each value less the median of the same time of about seven days, its own among them; of two medians the nearer one. */
function subtractUsual(values: Float64Array, perDay: number): Float64Array {
  const distances = new Float64Array(values.length);
  const column = new Float64Array(2 * maxDays);
  for (let phase = 0; phase < perDay; phase++) {
    const days = Math.floor((values.length - 1 - phase) / perDay) + 1;
    const groups = Math.max(1, Math.round(days / maxDays));
    for (let group = 0; group < groups; group++) {
      const from = phase + group * maxDays * perDay;
      const to = group === groups - 1 ? values.length : from + maxDays * perDay;
      subtractMiddle(values, distances, { from, to, perDay, column });
    }
  }
  return distances;
}

/** Writes the distances of the values from `from` to before `to`, a day apart, from their median; NaN for few of them. */
function subtractMiddle(
  values: Float64Array,
  distances: Float64Array,
  { from, to, perDay, column }: { from: number; to: number; perDay: number; column: Float64Array }
): void {
  let count = 0;
  for (let i = from; i < to; i += perDay) {
    if (Number.isFinite(values[i])) {
      insertSorted(column, count, values[i]);
      count++;
    }
  }
  const [low, high] = count < minDays ? [NaN, NaN] : [column[(count - 1) >> 1], column[count >> 1]];
  for (let i = from; i < to; i += perDay) {
    distances[i] = values[i] - Math.min(Math.max(values[i], low), high);
  }
}

/** Runs of one sign beyond the limit, over gaps of two, with the edges beyond a part of it. */
function findBlocks(distances: Float64Array, limit: number): Incident[] {
  const blocks: Incident[] = [];
  for (let i = 0; i < distances.length; i++) {
    if (Math.abs(distances[i]) > limit) {
      const sign = Math.sign(distances[i]);
      const isPart = (at: number) => sign * distances[at] > edgeShare * limit;
      let from = i;
      while (from > 0 && isPart(from - 1)) {
        from--;
      }
      while (i + 1 < distances.length && [1, 2, 3].some((ahead) => isPart(i + ahead))) {
        i++;
      }
      blocks.push({ from, to: i + 1 });
    }
  }
  return blocks;
}

/**
 * True where the farthest value of a block is far from those before it and after it, too: at a change of level it is what
 * is usual that changes with the time of the day, and not the values.
 */
function standsOut(values: Float64Array, distances: Float64Array, { from, to }: Incident): boolean {
  let peak = from;
  for (let i = from; i < to; i++) {
    peak = Math.abs(distances[i]) > Math.abs(distances[peak]) ? i : peak;
  }
  const beside = [values.subarray(Math.max(0, from - besideCount), from), values.subarray(to, to + besideCount)];
  return beside
    .filter((part) => countFinite(part) > 0)
    .every((part) => (values[peak] - median(part)) / distances[peak] > minStandingShare);
}

/** True where a third of the distance comes again, on average over the block, one cycle earlier or later. */
function recurs(distances: Float64Array, { from, to }: Incident, seasonLengths: readonly number[]): boolean {
  const sumOver = (shift: number) => {
    let sum = 0;
    for (let i = Math.max(0, from + shift); i < Math.min(distances.length, to + shift); i++) {
      sum += Number.isFinite(distances[i]) ? distances[i] : 0;
    }
    return sum;
  };
  const own = sumOver(0);
  return seasonLengths.some((length) => [-length, length].some((shift) => sumOver(shift) / own > recurringShare));
}
