import type { Output } from '../queryTypes';
import { anomalyPieces } from './anomalyPieces';
import { eventFrames } from './eventFrames';
import { pastRows, seriesFrames, type FieldRole } from '../../frames';
import { seriesProvenance, type Layout } from '../layout/context';

const rolesOf: { [Type in Output]?: FieldRole[] } = {
  bands: ['value', 'fitted', 'lower', 'upper', 'anomaly'],
  forecast: ['fitted'],
  lower: ['lower'],
  upper: ['upper'],
  anomalyFlag: ['flag'],
  anomalyScore: ['score'],
};

/** History, what was expected of it, and anomalies of each series; one of these columns; or a table of events. */
export const anomalyFrames: Layout = (context, answered) => {
  if (context.output === 'events') {
    return eventFrames(context, answered);
  }
  const roles = rolesOf[context.output] ?? [];
  return seriesFrames(
    pastRows(context.plan),
    answered.map((one) => ({ one, columns: roles.map((role) => ({ role, pieces: anomalyPieces(role, one) })) })),
    seriesProvenance(context)
  );
};
