import {
  allRows,
  futureRows,
  pastRows,
  seriesFrames,
  type FieldRole,
  type Frame,
  type Piece,
  type Provenance,
} from '../../frames';
import { buildAnomalyPieces, type AnomalyResults } from '../anomalies/anomalyPieces';
import { lastRecentValue } from '../../engine';
import { getValue, type Outcome } from '../engineTask';
import type { Evidence } from '../evidence/evidence';
import { describeEvents, describeFit, describeRun } from '../layout/provenance';
import type { AnsweredSeries, LayoutContext } from '../queryType';
import { componentFrames } from './componentFrames';
import type { ForecastTaskResult } from './task';

/** What a forecast's frames are made of. */
export type ForecastResults = AnomalyResults & { forecast?: Outcome<ForecastTaskResult> };

type Answered = AnsweredSeries<ForecastResults>;

const columnRoles: Record<string, FieldRole[]> = {
  bands: ['value', 'forecast', 'lower', 'upper', 'anomaly'],
  forecast: ['forecast'],
  lower: ['lower'],
  upper: ['upper'],
  anomalyFlag: ['flag'],
  anomalyScore: ['score'],
};

/** History, forecast, interval and anomalies of each series, or one of these columns. */
export function frames(context: LayoutContext, answered: Answered[]): Frame[] {
  const { output, plan } = context;
  if (output === 'components') {
    return componentFrames(context, answered);
  }
  const scores = output === 'anomalyFlag' || output === 'anomalyScore';
  const rows = output === 'bands' ? allRows(plan) : scores ? pastRows(plan) : futureRows(plan);
  const roles = columnRoles[output] ?? [];
  return seriesFrames(
    rows,
    answered.map((one) => ({
      one,
      columns: roles.map((role) => ({
        role,
        pieces: [...buildAnomalyPieces(role, one), ...buildForecastPieces(role, one)],
      })),
    })),
    (one) => describeSeries(context, one)
  );
}

/** The present value, and what is to be expected at the end of the horizon. */
export function measure(_: LayoutContext, { history, results }: Answered): Evidence {
  const { point, intervals } = getValue(results.forecast)?.forecast ?? {};
  return {
    observed: lastRecentValue(history.series.values),
    expected: point?.at(-1),
    lower: intervals?.[0].lower.at(-1),
    upper: intervals?.[0].upper.at(-1),
  };
}

function describeSeries(context: LayoutContext, { results }: Answered): Provenance {
  const forecast = getValue(results.forecast);
  const anomalies = getValue(results.anomalies);
  return {
    ...describeRun(context),
    seasonLengths: anomalies?.seasonLengths ?? [],
    ...(forecast && describeFit(forecast)),
    ...describeEvents(context, anomalies?.events),
  };
}

function buildForecastPieces(role: FieldRole, { results }: Answered): Piece[] {
  const result = getValue(results.forecast);
  if (!result) {
    return [];
  }
  const { start, point, intervals } = result.forecast;
  switch (role) {
    case 'forecast':
      return [{ start, values: point }];
    case 'lower':
    case 'upper':
      return [{ start, values: intervals[0][role] }];
    default:
      return [];
  }
}
