import { explainForecast } from '../../engine';
import { formatDuration } from '../../schema';
import { sliceSeries } from '../series';
import { allRows, seriesFrames, type Column } from '../../frames';
import { seriesProvenance, valueOf, type Answered, type FrameContext, type Layout } from '../layout/context';

/** What each forecast is made of, over the training window's part of the range and the horizon: columns that add up. */
export const componentFrames: Layout = (context, answered) =>
  seriesFrames(
    allRows(context.plan),
    answered.map((one) => ({ one, columns: componentsOf(context, one) })),
    seriesProvenance(context)
  );

function componentsOf({ plan }: FrameContext, { history, modelled }: Answered): Column[] {
  const result = valueOf(modelled.forecast);
  if (!result) {
    return [];
  }
  const series = sliceSeries(history.series, plan.trainingFrom, plan.cutoff);
  const { start, step, values, trend, seasonal, events, remainder } = explainForecast(series, result);
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
