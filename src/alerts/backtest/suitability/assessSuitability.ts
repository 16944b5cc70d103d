import { getAlertKind, type AlertKindName } from '../../kinds';

/** How good the forecasts of a query have been, over all its series. */
export interface ForecastAccuracy {
  /** Mean absolute scaled error against the seasonal naive forecast: below 1 = better. NaN where unknown. */
  mase: number;
  /** Share of observations inside the interval, and what it should be. */
  coverage: number;
  nominal: number;
  windows: number;
}

export interface Suitability {
  verdict: 'fine' | 'weak' | 'do not alert on this' | 'unknown';
  /** One sentence with the figures. */
  reason: string;
}

/** Forecasts that are hardly better than the naive one. */
const maxFineMase = 0.9;
/** Coverage that far from what it should be misleads. */
const maxCoverageError = 0.1;

/** Of kinds that rest on no forecast, whatever their query. */
const withoutForecast: Suitability = { verdict: 'fine', reason: 'Rules of this kind do not rest on a forecast.' };

/** The suitability of a kind that rests on no forecast; undefined where the forecasts of its query have to be tested first. */
export function suitabilityWithoutForecast(kind: AlertKindName): Suitability | undefined {
  return getAlertKind({ kind }).restsOnForecast ? undefined : withoutForecast;
}

/** Whether a rule of this kind should be made of the query at all, by how well its forecasts have done. */
export function assessSuitability(
  kind: AlertKindName,
  { mase, coverage, nominal, windows }: ForecastAccuracy
): Suitability {
  const over = `over ${windows} past forecasts`;
  if (!getAlertKind({ kind }).restsOnForecast) {
    return withoutForecast;
  }
  if (Number.isNaN(mase)) {
    return {
      verdict: 'unknown',
      reason: 'The forecasts could not be tested: the history is too short or does not move.',
    };
  }
  if (mase >= 1) {
    const reason = `Forecasts are no better than repeating the last season (MASE ${mase.toFixed(2)} ${over}). Alert on a fixed limit instead.`;
    return { verdict: 'do not alert on this', reason };
  }
  if (mase > maxFineMase || Math.abs(coverage - nominal) > maxCoverageError) {
    const reason = `Forecasts are of limited use: MASE ${mase.toFixed(2)}, ${percent(coverage)} of observations inside the ${percent(nominal)} interval ${over}. Expect more false alarms.`;
    return { verdict: 'weak', reason };
  }
  const reason = `Forecasts beat the last season (MASE ${mase.toFixed(2)}) and ${percent(coverage)} of observations were inside the ${percent(nominal)} interval ${over}.`;
  return { verdict: 'fine', reason };
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
