import type { Output } from '../queryTypes';
import { anomalyPieces } from '../anomalies/anomalyPieces';
import { allRows, futureRows, pastRows, seriesFrames, type FieldRole, type Piece } from '../../frames';
import { componentFrames } from './componentFrames';
import { seriesProvenance, valueOf, type Answered, type Layout } from '../layout/context';

const rolesOf: { [Type in Output]?: FieldRole[] } = {
  bands: ['value', 'forecast', 'lower', 'upper', 'anomaly'],
  forecast: ['forecast'],
  lower: ['lower'],
  upper: ['upper'],
  anomalyFlag: ['flag'],
  anomalyScore: ['score'],
};

/** History, forecast, interval and anomalies of each series, or one of these columns. */
export const forecastFrames: Layout = (context, answered) => {
  const { output, plan } = context;
  if (output === 'components') {
    return componentFrames(context, answered);
  }
  const judges = output === 'anomalyFlag' || output === 'anomalyScore';
  const rows = output === 'bands' ? allRows(plan) : judges ? pastRows(plan) : futureRows(plan);
  const roles = rolesOf[output] ?? [];
  return seriesFrames(
    rows,
    answered.map((one) => ({
      one,
      columns: roles.map((role) => ({ role, pieces: [...anomalyPieces(role, one), ...forecastPieces(role, one)] })),
    })),
    seriesProvenance(context)
  );
};

function forecastPieces(role: FieldRole, { modelled }: Answered): Piece[] {
  const result = valueOf(modelled.forecast);
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
