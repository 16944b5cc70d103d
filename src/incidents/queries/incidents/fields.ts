import { field, type FieldValues, type Query } from '../../../queries';
import { anyText, list } from '../../../schema';
import { insightFields } from '../../../insight';

/** The fields of a query of incidents. */
export const incidentFields = {
  ...insightFields,
  /** Id of the incident that is asked for; empty = all. */
  incident: field(anyText('a text', 100), ''),
  /** Services and nodes whose place, from 1, the output `cause` gives. */
  candidates: field(list(anyText('a name', 500), 'a list of names of services', 200), []),
};

/** A query of incidents. */
export type IncidentsQuery = Query & FieldValues<typeof incidentFields>;
