import { optimalSegments } from './optimalSegments';
import { segmentCosts } from './segmentCosts';
import { valueAt, type SegmentFit } from './segmentFit';

/** Observed values of a series in units of their noise, and the position of each. */
export interface ScaledSeries {
  values: Float64Array;
  /** Ascending. */
  positions: Float64Array;
}

export interface PiecewiseOptions {
  /** Standard errors that noise can reach. */
  noiseLimit: number;
  /** Fewest observations of a segment, while the search is on. */
  minLength: number;
}

export interface FittedSegment extends SegmentFit {
  /** Index of its first value. */
  start: number;
}

/** Penalty of a slope as a share of a segment's: less, so that the start of a trend is not taken for a step. */
const slopePenaltyShare = 0.75;
/** More blocks take longer without finding more. */
const maxBlocks = 500;

/**
 * The best fit of levels and lines to the series, segment by segment: found on blocks of observations, each boundary then
 * moved to the observation where it serves best, and the best of those chosen anew.
 */
export function piecewiseFit(series: ScaledSeries, { noiseLimit, minLength }: PiecewiseOptions): FittedSegment[] {
  const count = series.values.length;
  const blockSize = Math.max(1, Math.ceil(count / maxBlocks), minLength >> 2);
  const penalty = noiseLimit ** 2;
  const coarse = fitBetween(series, {
    marks: blockStarts(count, blockSize),
    penalty,
    minLength: Math.ceil(minLength / blockSize),
  });
  const starts = [
    0,
    ...coarse.slice(1).flatMap((_, k) => candidateStarts(series, coarse.slice(k, k + 3), blockSize)),
    count,
  ];
  return fitBetween(series, { marks: [...new Set(starts.sort((a, b) => a - b))], penalty, minLength: 1 });
}

/**
 * Possible starts of the second of two or three neighbouring segments: near where it was found, and where the third takes
 * over from the first if the second only bridged a step.
 */
function candidateStarts(series: ScaledSeries, [before, segment, after]: FittedSegment[], blockSize: number): number[] {
  const near = { from: segment.start - blockSize, to: segment.start + blockSize };
  const starts = [refineStart(series, [before, segment], near)];
  return after === undefined
    ? starts
    : [...starts, refineStart(series, [before, after], { from: segment.start, to: after.start })];
}

/** Starts of blocks, counted back from the end, and the end; what is left over joins the first. */
function blockStarts(count: number, blockSize: number): number[] {
  const blocks = Math.floor(count / blockSize);
  return Array.from({ length: blocks + 1 }, (_, k) => (k === 0 ? 0 : count - (blocks - k) * blockSize));
}

function fitBetween(
  series: ScaledSeries,
  { marks, penalty, minLength }: { marks: number[]; penalty: number; minLength: number }
): FittedSegment[] {
  const costs = segmentCosts(series, { marks, slopePenalty: penalty * slopePenaltyShare });
  const ends = optimalSegments(costs, { penalty, minLength, slack: penalty * slopePenaltyShare });
  return ends.map((end, k) => {
    const first = k === 0 ? 0 : ends[k - 1];
    return { ...costs.fit(first, end), start: marks[first] };
  });
}

/** The index in a range from which the later of two fits serves better. */
function refineStart(
  { values, positions }: ScaledSeries,
  [before, after]: [SegmentFit, SegmentFit],
  { from, to }: { from: number; to: number }
): number {
  const first = Math.max(1, from);
  let best = first;
  let least = 0;
  for (let i = first, sum = 0; i < Math.min(to, values.length - 1); i++) {
    const errorBefore = values[i] - valueAt(before, positions[i]);
    const errorAfter = values[i] - valueAt(after, positions[i]);
    sum += errorBefore * errorBefore - errorAfter * errorAfter;
    if (sum < least) {
      least = sum;
      best = i + 1;
    }
  }
  return best;
}
