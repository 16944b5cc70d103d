import { createQuery, type Query } from '../../queries';
import { incidents } from './incidents';
import type { IncidentsQuery } from './incidents/fields';

/** The query types that are answered from incidents. */
export const incidentQueryTypes = { incidents };

export type IncidentQueryTypeName = keyof typeof incidentQueryTypes;

/** What is asked for beside the defaults. */
export type IncidentOptions = Partial<IncidentsQuery> & { output: keyof typeof incidents.outputs };

/** A query of incidents, with every default filled in. */
export function createIncidentQuery(options: IncidentOptions): Query {
  return { ...createQuery(incidentQueryTypes, 'incidents'), ...options };
}
