import type { CapacityRunDeps } from '../capacity';
import type { LongWorkDeps, MetadataRequest } from '../queries';
import type { ResponseRunDeps } from '../response';
import type { RoleSettings } from '../sources';
import type { MaturitySettings } from './settings/maturitySettings';

/** How the data source itself is set up, as far as it is assessed. */
export interface Setup {
  /** uid of the source that audit events are written to; undefined where they are in the process's log alone. */
  audit?: string;
  /** The least roles that resources ask for. */
  roles: RoleSettings;
  sources: ReadonlyArray<{
    uid: string;
    kind: string;
    /** Whether what is sent can be read on the way: over http to another machine, or with a certificate that nobody checks. */
    isOpen: boolean;
  }>;
  /** What is wrong with the settings, a sentence each. */
  problems: readonly string[];
  /** Whose token this Grafana is read with: the one that Grafana manages, an admin's, or none. */
  token: 'managed' | 'own' | 'none';
}

/** What assessments have of the process. */
export interface MaturityAccess {
  settings: MaturitySettings;
  setup: Setup;
  /** Lets others have the thread. */
  pause(): Promise<void>;
  /** What an allowed source says of itself; undefined where it is reached through Grafana, which does not pass that on. @throws SourceError */
  readMetadata(request: MetadataRequest, source: { uid: string }): Promise<unknown>;
}

/** What a run of queries of assessments needs. */
export interface MaturityRunDeps
  extends ResponseRunDeps, LongWorkDeps<MaturityRunDeps>, Pick<CapacityRunDeps, 'capacity'> {
  maturity: MaturityAccess;
}
