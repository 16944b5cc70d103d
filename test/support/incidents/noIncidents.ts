import { readIncidentSettings, type IncidentAccess } from '../../../src/incidents';
import { wholeAnswer } from '../../../src/queries';

/** Where no alerts are, and nothing is remembered. */
export const noIncidents: IncidentAccess = {
  settings: readIncidentSettings(undefined, () => undefined),
  readSeries: async () => wholeAnswer([]),
  memory: { get: (_key, work, { signal }) => work(signal) },
};
