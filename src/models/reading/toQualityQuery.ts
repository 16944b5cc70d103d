import { createQuery, readQuery, seriesQueryTypes, type Query, type SeriesQuery } from '../../queries';

/** The query types whose answers rest on forecasts, or on what is expected of the next observation. */
export const watchedTypes = ['forecast', 'anomalies', 'runway', 'scaling'] as const;

/** What is measured of the forecasts. */
export interface MeasureOptions {
  span: string;
  recent: string;
}

const shared = [
  'source',
  'query',
  'training',
  'horizon',
  'step',
  'seasonality',
  'coverage',
  'bounds',
  'masked',
  'planned',
  'deploys',
  'direction',
  'minimumDeviation',
  'falseAlarmsPerWeek',
] as const satisfies ReadonlyArray<keyof SeriesQuery>;

/** Those whose forecasts may learn of more than the series' own window. */
const helped = ['longCycles', 'coldStart'] as const satisfies ReadonlyArray<keyof SeriesQuery>;
const helpedTypes: readonly string[] = ['forecast', 'runway'] satisfies Array<(typeof watchedTypes)[number]>;

/** The step of a rule that sets none, and of a panel. */
const autoSteps = { rule: '5m', dashboard: '10m' } as const;

/** Whether the quality of the forecasts behind a query model can be measured. */
export function isWatched({ queryType = 'forecast' }: Readonly<Record<string, unknown>>): boolean {
  return watchedTypes.some((one) => one === queryType);
}

/**
 * The query of the quality of the forecasts behind a saved query, which learn as it does.
 * @throws ForecastError where the saved query cannot be read.
 */
export function toQualityQuery(
  model: Readonly<Record<string, unknown>>,
  origin: 'rule' | 'dashboard',
  options: MeasureOptions
): SeriesQuery {
  const wanted = readQuery(seriesQueryTypes, { ...model }) as SeriesQuery;
  const kept = [...shared, ...(helpedTypes.includes(wanted.queryType) ? helped : [])];
  const own = Object.fromEntries(kept.map((name) => [name, wanted[name]]));
  const step = wanted.step === 'auto' ? autoSteps[origin] : wanted.step;
  const made: Query = { ...createQuery(seriesQueryTypes, 'modelQuality'), ...own, step, ...options };
  return made as SeriesQuery;
}
