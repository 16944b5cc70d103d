import type { SegmentFit } from './segmentFit';

/** Costs of the segments between any two marks of one series. */
export interface SegmentCosts {
  /** Number of segments where there is one between any two neighbouring marks. */
  segments: number;
  /** Squared residuals of a level, or of a line plus the slope's penalty where that is less; >= 0. */
  cost(from: number, to: number): number;
  fit(from: number, to: number): SegmentFit;
}

/** Moments of the observations before each mark: count and sums of t, t², x, tx, x². */
const moments = 6;

/**
 * Costs of the segments of `values` (finite) at ascending `positions` between `marks`: ascending indices of the values,
 * the first 0, the last their number. `slopePenalty` is what a line must save over a level. O(n) once, then O(1).
 */
export function segmentCosts(
  { values, positions }: { values: Float64Array; positions: Float64Array },
  { marks, slopePenalty }: { marks: readonly number[]; slopePenalty: number }
): SegmentCosts {
  const sums = momentsByMark(values, positions, marks);
  return {
    segments: marks.length - 1,
    cost(from, to) {
      const a = from * moments;
      const b = to * moments;
      const count = sums[b] - sums[a];
      const t = sums[b + 1] - sums[a + 1];
      const x = sums[b + 3] - sums[a + 3];
      const squaredDistances = sums[b + 2] - sums[a + 2] - (t * t) / count;
      const cross = sums[b + 4] - sums[a + 4] - (t * x) / count;
      const level = sums[b + 5] - sums[a + 5] - (x * x) / count;
      const line = squaredDistances > 0 ? level - (cross * cross) / squaredDistances + slopePenalty : level;
      const least = line < level ? line : level;
      return least > 0 ? least : 0;
    },
    fit(from, to) {
      const [count, t, tt, x, tx] = Array.from(
        { length: 5 },
        (_, k) => sums[to * moments + k] - sums[from * moments + k]
      );
      const squaredDistances = tt - (t * t) / count;
      const cross = tx - (t * x) / count;
      const isLine = squaredDistances > 0 && (cross * cross) / squaredDistances > slopePenalty;
      return {
        count,
        meanPosition: t / count,
        squaredDistances,
        value: x / count,
        slope: isLine ? cross / squaredDistances : 0,
      };
    },
  };
}

function momentsByMark(values: Float64Array, positions: Float64Array, marks: readonly number[]): Float64Array {
  const sums = new Float64Array(marks.length * moments);
  for (let mark = 1; mark < marks.length; mark++) {
    const row = mark * moments;
    sums.copyWithin(row, row - moments, row);
    for (let i = marks[mark - 1]; i < marks[mark]; i++) {
      const t = positions[i];
      const x = values[i];
      sums[row]++;
      sums[row + 1] += t;
      sums[row + 2] += t * t;
      sums[row + 3] += x;
      sums[row + 4] += t * x;
      sums[row + 5] += x * x;
    }
  }
  return sums;
}
