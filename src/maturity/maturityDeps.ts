import type { CapacityRunDeps } from '../capacity';
import type { LongWorkDeps, MetadataRequest } from '../queries';
import type { ResponseRunDeps } from '../response';
import type { MaturitySettings } from './settings/maturitySettings';

/** What assessments have of the process. */
export interface MaturityAccess {
  settings: MaturitySettings;
  /** What an allowed source says of itself; undefined where it is reached through Grafana, which does not pass that on. @throws SourceError */
  readMetadata(request: MetadataRequest, source: { uid: string }): Promise<unknown>;
}

/** What a run of queries of assessments needs. */
export interface MaturityRunDeps
  extends ResponseRunDeps, LongWorkDeps<MaturityRunDeps>, Pick<CapacityRunDeps, 'capacity'> {
  maturity: MaturityAccess;
}
