import type { TimeRange } from '../../engine';
import type { Catalog, InsightDeps } from '../../insight';
import type { MaturitySettings } from '../settings/maturitySettings';
import type { OperationEvidence } from './operation/operationEvidence';
import type { TelemetryEvidence } from './telemetry/telemetryEvidence';

type Labels = Readonly<Record<string, string>>;

/** What assessments look at: who there is, and how labels are read. */
export interface Subjects extends Catalog {
  slos: InsightDeps['slos'];
  /** The service that labels tell of; undefined where they name none that is known. */
  ownerOf(labels: Labels): string | undefined;
  /** Empty where nobody says. */
  teamOf(service: string): string;
}

/** All that checks look at, read once. What could not be read says why, in its own piece. */
export interface Evidence extends Subjects {
  /** ms. */
  now: number;
  /** The weeks that are looked back at, ms. */
  range: TimeRange;
  settings: MaturitySettings;
  /** What metrics and logs say of themselves. */
  telemetry: TelemetryEvidence;
  /** What this Grafana, responses and forecasts say. */
  operation: OperationEvidence;
}
