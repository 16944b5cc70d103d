import { median } from '../../engine';
import type { LoadBins } from './loadBins';
import type { LoadLine } from './loadLine';

// By the median of the slopes between all pairs (Theil, 1950; Sen, 1968), of bins, which are few.

/** The straight line through the bins, never falling; level where there are fewer than two. */
export function fitStraight({ load, value }: LoadBins): LoadLine {
  const slopes: number[] = [];
  for (let i = 0; i < load.length; i++) {
    for (let j = i + 1; j < load.length; j++) {
      slopes.push((value[j] - value[i]) / (load[j] - load[i]));
    }
  }
  const slope = slopes.length > 0 ? Math.max(0, median(slopes)) : 0;
  return { slope, intercept: median(value.map((one, i) => one - slope * load[i])), bends: [] };
}
