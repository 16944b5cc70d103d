import { detectOutliers, type OutlierOptions, type OutlierResult, type SeriesOutliers } from '../../engine';
import type { TaskRunner } from '../engineTask';

/** One series of a group, and what its peers usually do: the same arrays for all of the group. */
export interface PeerComparison extends SeriesOutliers, Omit<OutlierResult, 'series'> {}

export const task: TaskRunner<OutlierOptions, PeerComparison> = {
  all: (group, options) => {
    const { series, ...peers } = detectOutliers(group, options);
    return series.map((own) => ({ ...own, ...peers }));
  },
};
