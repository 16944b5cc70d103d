import type { IncidentRunDeps } from '../incidents';
import type { LongWorkDeps } from '../queries';

/** What a run of queries of models needs. */
export interface ModelsRunDeps extends IncidentRunDeps, LongWorkDeps<IncidentRunDeps> {}
