import { cutFitWindow, type Series } from '../../engine';
import { splitSeries, type EngineTask } from '../engineTask';
import { findTask } from '../registry';

/** The series of a task in the groups that are computed together: caches and workers must not split them. */
export function groupSeries({ type, series }: EngineTask): Series[][] {
  return splitSeries(series, findTask(type));
}

/**
 * The task, if any, whose outcomes are the `fitted` of this one and of later ones: what is learnt of the part of each
 * series that will stay as it is for a while. Undefined where no series has such a part.
 */
export function getWarmStart({ type, stage, series, options, beside }: EngineTask): EngineTask | undefined {
  const warmStart = stage === 'answer' ? findTask(type).warmStart?.(options) : undefined;
  const windows = series.map(cutFitWindow);
  const isWorthwhile = windows.some(({ values }, i) => values.length < series[i].values.length);
  return warmStart && isWorthwhile
    ? { ...warmStart, stage: 'fit', series: windows, beside: beside?.map(({ long }) => ({ long })) }
    : undefined;
}

/** Whether a result is worth keeping: not where what was learnt is kept and the rest is soon made again. */
export function isCacheable({ type, fitted }: EngineTask): boolean {
  return fitted === undefined || findTask(type).cacheable !== false;
}
