import { allRows, seriesFrames, type Column, type Frame } from '../../frames';
import { formatDuration } from '../../schema';
import { getValue, type Outcome } from '../engineTask';
import { describeFit, describeRun } from '../layout/provenance';
import type { AnsweredSeries, LayoutContext } from '../queryType';
import type { ForecastTaskResult } from './task';

type Answered = AnsweredSeries<{ forecast?: Outcome<ForecastTaskResult> }>;

/** What each forecast is made of, over the training window's part of the range and the horizon: columns that add up. */
export function componentFrames(context: LayoutContext, answered: Answered[]): Frame[] {
  return seriesFrames(
    allRows(context.plan),
    answered.map((one) => ({ one, columns: listComponents(getValue(one.results.forecast)) })),
    ({ results }) => {
      const forecast = getValue(results.forecast);
      return { ...describeRun(context), ...(forecast && describeFit(forecast)) };
    }
  );
}

function listComponents(result: ForecastTaskResult | undefined): Column[] {
  if (!result?.explanation) {
    return [];
  }
  const { start, step, values, trend, seasonal, events, remainder } = result.explanation;
  const column = (role: Column['role'], part: Float64Array, label?: string): Column => ({
    role,
    label,
    pieces: [{ start, values: part }],
  });
  return [
    column('value', values),
    column('trend', trend),
    ...seasonal.map((season) => column('season', season.values, formatDuration(season.seasonLength * step))),
    ...(result.events.length > 0 ? [column('events', events)] : []),
    column('remainder', remainder),
  ];
}
