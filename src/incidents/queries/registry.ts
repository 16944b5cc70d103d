import { incidents } from './incidents';

/** The query types that are answered from incidents. */
export const incidentQueryTypes = { incidents };

export type IncidentQueryTypeName = keyof typeof incidentQueryTypes;
