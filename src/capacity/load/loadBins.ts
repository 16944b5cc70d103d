/** Values at loads in time order, as many of one as of the other; NaN = missing. */
export interface LoadPoints {
  load: Float64Array;
  value: Float64Array;
}

/** Medians of groups of neighbouring loads, ascending by load. */
export interface LoadBins {
  load: Float64Array;
  value: Float64Array;
}

/** Indices of the points that have both a load and a value, ascending by load; equal loads in time order. */
export function orderByLoad({ load, value }: LoadPoints): Int32Array {
  const known: number[] = [];
  for (let i = 0; i < load.length; i++) {
    if (Number.isFinite(load[i]) && Number.isFinite(value[i])) {
      known.push(i);
    }
  }
  return Int32Array.from(known.sort((a, b) => load[a] - load[b] || a - b));
}

/**
 * Medians of about `count` groups of equally many points, in linear time beside the sorting of each group. `weigh` says how often a point counts;
 * default once. Groups of equal loads are joined, so that loads ascend strictly.
 */
export function binByLoad(
  { load, value }: LoadPoints,
  order: Int32Array,
  { count, weigh = () => 1 }: { count: number; weigh?: (i: number) => number }
): LoadBins {
  const total = order.reduce((sum, i) => sum + weigh(i), 0);
  const bins: Array<{ load: number; value: number }> = [];
  let group: number[] = [];
  order.forEach((i, place) => {
    for (let copy = weigh(i); copy > 0; copy--) {
      group.push(i);
    }
    const isLast = place === order.length - 1;
    const isWhole = isLast || load[order[place + 1]] > load[i];
    if (group.length > 0 && isWhole && (isLast || group.length * count >= total)) {
      bins.push({ load: findMedian(group, load), value: findMedian(group, value) });
      group = [];
    }
  });
  return { load: Float64Array.from(bins, (one) => one.load), value: Float64Array.from(bins, (one) => one.value) };
}

function findMedian(group: readonly number[], values: Float64Array): number {
  const sorted = Float64Array.from(group, (i) => values[i]).sort();
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
