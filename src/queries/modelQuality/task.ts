import { measureQuality, type LearnsOfMore, type ModelQuality, type QualityOptions, type Series } from '../../engine';
import type { Beside, TaskRunner } from '../engineTask';
import { borrow, learnLongCycles, type HelpedForecastOptions } from '../forecast/help';
import { sliceSeries, trimStart } from '../history/series';

/** What the engine is told of forecasts that may learn of more than their own window. */
export interface ModelQualityTaskOptions
  extends QualityOptions, Pick<HelpedForecastOptions, 'learnsLongCycles' | 'borrows'> {}

export const task: TaskRunner<ModelQualityTaskOptions, ModelQuality> = {
  each: (series, { learnsLongCycles, borrows, ...options }, { beside } = {}) =>
    measureQuality(
      trimStart(series),
      options,
      beside ? learnOfMore(series, { ...options, learnsLongCycles, borrows }, beside) : {}
    ),
};

/** What was read beside a series, cut to what was known when each forecast would have been made. */
function learnOfMore(series: Series, options: ModelQualityTaskOptions, { long, peers = [] }: Beside): LearnsOfMore {
  const findEnd = ({ start, step, values }: Series) => start + (values.length - 1) * step;
  return {
    borrow: (past) => {
      const to = findEnd(past);
      const cut = (one: Series) => sliceSeries(one, to - (options.training - 1) * one.step, to);
      const whole = cut(series);
      const borrowed = borrow(whole, options, { peers: peers.map(cut) }).series;
      return borrowed === whole ? past : borrowed;
    },
    learnLongCycles: (past) =>
      learnLongCycles(past, options, { long: long && sliceSeries(long, long.start, findEnd(past)) }).longCycles,
  };
}
