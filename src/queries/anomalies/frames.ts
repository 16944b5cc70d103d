import { pastRows, seriesFrames, type FieldRole, type Frame } from '../../frames';
import { getValue } from '../engineTask';
import { describeEvents, describeRun } from '../layout/provenance';
import type { AnsweredSeries, LayoutContext } from '../queryType';
import { buildAnomalyPieces, type AnomalyResults } from './anomalyPieces';
import { eventFrames } from './eventFrames';

export { measureAnomaly as measure } from './measureAnomaly';

const columnRoles: Record<string, FieldRole[]> = {
  bands: ['value', 'fitted', 'lower', 'upper', 'anomaly'],
  forecast: ['fitted'],
  lower: ['lower'],
  upper: ['upper'],
  anomalyFlag: ['flag'],
  anomalyScore: ['score'],
};

/** History, what was expected of it, and anomalies of each series; one of these columns; or a table of events. */
export function frames(context: LayoutContext, answered: Array<AnsweredSeries<AnomalyResults>>): Frame[] {
  if (context.output === 'events') {
    return eventFrames(context, answered);
  }
  const roles = columnRoles[context.output] ?? [];
  return seriesFrames(
    pastRows(context.plan),
    answered.map((one) => ({ one, columns: roles.map((role) => ({ role, pieces: buildAnomalyPieces(role, one) })) })),
    ({ results }) => {
      const anomalies = getValue(results.anomalies);
      return {
        ...describeRun(context),
        seasonLengths: anomalies?.seasonLengths ?? [],
        ...describeEvents(context, anomalies?.events),
      };
    }
  );
}
