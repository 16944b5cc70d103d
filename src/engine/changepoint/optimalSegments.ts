import type { SegmentCosts } from './segmentCosts';

export interface SegmentationOptions {
  /** Cost of one more segment. */
  penalty: number;
  /** Shortest segment, marks, >= 1. */
  minLength: number;
  /** Most by which the costs of two adjacent segments can exceed the cost of both as one; 0 where they never do. */
  slack: number;
}

/**
 * Ends of the segments, ascending marks from 1 to `costs.segments`, that minimise the sum of costs and penalties: exact,
 * by dynamic programming over the last segment with pruning (PELT: Killick, Fearnhead and Eckley, 2012). One segment
 * where there is not room for two.
 */
export function optimalSegments(costs: SegmentCosts, { penalty, minLength, slack }: SegmentationOptions): number[] {
  const marks = costs.segments;
  const best = new Float64Array(marks + 1).fill(Infinity);
  best[0] = -penalty;
  const previous = new Int32Array(marks + 1);
  const totals = new Float64Array(marks + 1);
  const starts: Starts = {
    candidates: new Int32Array(marks + 1),
    count: 0,
    expiry: new Int32Array(marks + 1).fill(marks + 1),
  };
  for (let mark = minLength; mark <= marks; mark++) {
    starts.candidates[starts.count++] = mark - minLength;
    dropExpired(starts, mark);
    for (let k = 0; k < starts.count; k++) {
      const start = starts.candidates[k];
      totals[k] = best[start] + costs.cost(start, mark);
      if (totals[k] + penalty < best[mark]) {
        best[mark] = totals[k] + penalty;
        previous[mark] = start;
      }
    }
    expireAbove(starts, totals, { best: best[mark], slack, from: mark + minLength });
  }
  return traceEnds(previous, marks);
}

/** Where the last segment may start: the first `count` candidates. */
interface Starts {
  candidates: Int32Array;
  count: number;
  /** By start, the mark from which on it is not needed: one that lost at a mark is until segments may start there. */
  expiry: Int32Array;
}

function dropExpired(starts: Starts, mark: number): void {
  const { candidates, count, expiry } = starts;
  let kept = 0;
  for (let k = 0; k < count; k++) {
    if (mark < expiry[candidates[k]]) {
      candidates[kept++] = candidates[k];
    }
  }
  starts.count = kept;
}

/** Lets the candidates whose totals are more than the slack above the best expire at mark `from`. */
function expireAbove(
  { candidates, count, expiry }: Starts,
  totals: Float64Array,
  { best, slack, from }: { best: number; slack: number; from: number }
): void {
  for (let k = 0; k < count; k++) {
    if (totals[k] - slack > best) {
      expiry[candidates[k]] = Math.min(expiry[candidates[k]], from);
    }
  }
}

function traceEnds(previous: Int32Array, marks: number): number[] {
  const ends = [marks];
  while (previous[ends[0]] > 0) {
    ends.unshift(previous[ends[0]]);
  }
  return ends;
}
