import type { AnomalyOptions, AnomalyResult, ForecastOptions, ForecastResult, Series } from '../engine';
import type { Plan } from './plan';
import type { Output, PredictiveQuery } from './query';
import { sliceSeries, type HistorySeries } from './series';

/** A result, or the reason why one series has none: one bad series never fails its neighbours. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; message: string };

/** Runs the engine over many series: in the backend a pool of workers, in the browser a web worker. */
export interface Compute {
  forecast(series: Series[], options: ForecastOptions, signal: AbortSignal): Promise<Array<Outcome<ForecastResult>>>;
  anomalies(series: Series[], options: AnomalyOptions, signal: AbortSignal): Promise<Array<Outcome<AnomalyResult>>>;
}

/** What the engine says of one series; a part that the output does not need is absent. */
export interface Modelled {
  forecast?: Outcome<ForecastResult>;
  anomalies?: Outcome<AnomalyResult>;
}

/** The column that an alert rule gets where a query asks for all: the forecast, or the flag. */
export function outputFor(query: PredictiveQuery, forAlert: boolean): Output {
  if (!forAlert || query.output !== 'bands') {
    return query.output;
  }
  return query.queryType === 'forecast' ? 'forecast' : 'anomalyFlag';
}

/** Fits and judges every series as the output needs, in the order given. */
export async function modelSeries(
  { query, plan, output }: { query: PredictiveQuery; plan: Plan; output: Output },
  series: HistorySeries[],
  { compute, signal }: { compute: Compute; signal: AbortSignal }
): Promise<Modelled[]> {
  const judges = output === 'bands' || output === 'anomalyFlag' || output === 'anomalyScore';
  const forecasts = query.queryType === 'forecast' && output !== 'anomalyFlag' && output !== 'anomalyScore';
  const common = {
    seasonLengths: plan.seasonLengths,
    masked: plan.masked,
    bounds: query.bounds === 'none' ? {} : query.bounds,
  };
  const [forecastResults, anomalyResults] = await Promise.all([
    forecasts
      ? compute.forecast(
          series.map((one) => sliceSeries(one.series, plan.trainingFrom, plan.cutoff)),
          { ...common, horizon: plan.horizon, coverages: [query.coverage] },
          signal
        )
      : [],
    judges || !forecasts
      ? compute.anomalies(
          series.map((one) => one.series),
          {
            ...common,
            coverage: query.coverage,
            falseAlarmsPerWeek: query.falseAlarmsPerWeek,
            from: plan.from,
          },
          signal
        )
      : [],
  ]);
  return series.map((_, i) => ({ forecast: forecastResults[i], anomalies: anomalyResults[i] }));
}
