import type { Series } from '../../engine';
import type { SeriesContext, SeriesQuery } from '../queryType';
import { sliceSeries } from '../history/series';

/** What every engine task learns from and how. */
export function learningOptions({ query, plan }: SeriesContext) {
  return {
    seasonLengths: plan.seasonLengths,
    masked: plan.masked,
    bounds: query.bounds === 'none' ? {} : query.bounds,
  };
}

/** What forecasts know of the future beside the series; absent where there is nothing, so that equal questions look equal. */
export function calendarOptions({ plan: { timeZone, events } }: SeriesContext) {
  return { timeZone, events: events.length > 0 ? events : undefined };
}

/** What may be learnt of more than the series' own window; absent where it is not wanted. */
export function helpOptions({ longCycles, coldStart }: SeriesQuery) {
  return {
    ...(longCycles === 'auto' && { learnsLongCycles: true }),
    ...(coldStart === 'auto' && { borrows: true }),
  };
}

/** What a forecast of the whole horizon needs. */
export function forecastOptions(context: SeriesContext) {
  const { plan, query } = context;
  return {
    ...learningOptions(context),
    ...calendarOptions(context),
    ...helpOptions(query),
    horizon: plan.horizon,
    coverages: [query.coverage],
  };
}

/** The training window of a series. */
export function selectTrainingRows(series: Series, { plan }: SeriesContext): Series {
  return sliceSeries(series, plan.trainingFrom, plan.cutoff);
}
