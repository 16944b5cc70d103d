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
  const candidates = new Int32Array(marks + 1);
  const totals = new Float64Array(marks + 1);
  // A start that lost at a mark is still needed until segments may start at that mark.
  const expiry = new Int32Array(marks + 1).fill(marks + 1);
  let count = 0;
  for (let mark = minLength; mark <= marks; mark++) {
    candidates[count++] = mark - minLength;
    let kept = 0;
    for (let k = 0; k < count; k++) {
      if (mark < expiry[candidates[k]]) {
        candidates[kept++] = candidates[k];
      }
    }
    count = kept;
    for (let k = 0; k < count; k++) {
      const start = candidates[k];
      totals[k] = best[start] + costs.cost(start, mark);
      if (totals[k] + penalty < best[mark]) {
        best[mark] = totals[k] + penalty;
        previous[mark] = start;
      }
    }
    for (let k = 0; k < count; k++) {
      if (totals[k] - slack > best[mark]) {
        expiry[candidates[k]] = Math.min(expiry[candidates[k]], mark + minLength);
      }
    }
  }
  return traceEnds(previous, marks);
}

function traceEnds(previous: Int32Array, marks: number): number[] {
  const ends = [marks];
  while (previous[ends[0]] > 0) {
    ends.unshift(previous[ends[0]]);
  }
  return ends;
}
