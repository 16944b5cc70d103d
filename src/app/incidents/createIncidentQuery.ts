import { createInsightQuery } from '../../insight';

/** Tables of an answer of incidents. */
export type IncidentOutput = 'table' | 'timeline' | 'services' | 'similar';

/** A query of incidents with every default filled in. */
export function createIncidentQuery(own: { output: IncidentOutput; incident: string }): object {
  return {
    ...createInsightQuery({ queryType: 'services' }),
    queryType: 'incidents',
    candidates: [],
    logs: { uid: '' },
    ...own,
  };
}
