import { lastRecentValue, type RolledBounds } from '../../engine';
import { numberFrames, pastRows, seriesFrames, type Frame } from '../../frames';
import { getValue, type Outcome } from '../engineTask';
import type { ForecastTaskResult } from '../forecast/task';
import { describeFit, describeRun } from '../layout/provenance';
import type { AnsweredSeries, LayoutContext } from '../queryType';

/** What the frames of a scaling query are made of. */
export type ScalingResults = { forecast?: Outcome<ForecastTaskResult>; scaling?: Outcome<RolledBounds> };

type Answered = AnsweredSeries<ScalingResults>;

/** What capacity is to be prepared for: one number per series now, or as known at each time of the range. */
export function frames(context: LayoutContext, answered: Answered[]): Frame[] {
  return context.output === 'target' ? targetFrames(context, answered) : historyFrames(context, answered);
}

function targetFrames(context: LayoutContext, answered: Answered[]): Frame[] {
  return numberFrames(
    answered.map((one) => ({ one, target: findTarget(one) })),
    { name: 'target', config: {}, value: ({ target }) => target },
    ({ results }) => {
      const forecast = getValue(results.forecast);
      return { ...describeRun(context), ...(forecast && describeFit(forecast)) };
    }
  );
}

/** Never below what is there: a forecast can only add to it, and without one it is what is there. NaN where neither is known. */
function findTarget({ history, results }: Answered): number {
  const upper = getValue(results.forecast)?.forecast.intervals[0].upper ?? [];
  return [lastRecentValue(history.series.values), ...upper]
    .filter(Number.isFinite)
    .reduce((most, value) => (most >= value ? most : value), NaN);
}

function historyFrames(context: LayoutContext, answered: Answered[]): Frame[] {
  return seriesFrames(
    pastRows(context.plan),
    answered.map((one) => {
      const rolled = getValue(one.results.scaling);
      return {
        one,
        columns: [
          { role: 'value', pieces: [one.history.series] },
          { role: 'upper', pieces: rolled ? [{ start: rolled.start, values: rolled.upper }] : [] },
        ],
      };
    }),
    () => describeRun(context)
  );
}
