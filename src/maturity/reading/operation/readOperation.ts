import type { TimeRange } from '../../../engine';
import type { MaturityRunDeps } from '../../maturityDeps';
import type { Reading } from '../createReading';
import type { Subjects } from '../evidence';
import type { TelemetryEvidence } from '../telemetry/telemetryEvidence';
import type { OperationEvidence } from './operationEvidence';

/** Steps of this reading, for progress. */
export const operationSteps = 0;

export interface OperationReading {
  subjects: Subjects;
  telemetry: TelemetryEvidence;
  range: TimeRange;
  /** ms. */
  now: number;
  reading: Reading;
  /** Called as often as `operationSteps` says. */
  advance: () => void;
}

/** What this Grafana says of its rules, dashboards and notifications, and what responses and forecasts did. */
export async function readOperation(_given: OperationReading, _deps: MaturityRunDeps): Promise<OperationEvidence> {
  return {};
}
