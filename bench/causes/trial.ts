import type { TimeRange } from '../../src/engine';
import type { Change, Dependency, ServiceSignal } from '../../src/insight';

/** A past incident whose cause is known. */
export interface Trial {
  name: string;
  incident: TimeRange;
  signals: ServiceSignal[];
  dependencies: Dependency[];
  /** Services with data during the incident, by name: what is to be ranked. */
  candidates: string[];
  /** The service that caused it. */
  cause: string;
  /** What users noticed, for methods that need it. */
  symptom?: { service: string; signal: string };
  /** Releases of services up to the end of the incident, where they are known. */
  changes?: Change[];
}
