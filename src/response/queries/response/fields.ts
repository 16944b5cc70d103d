import { commonFields, field, type FieldValues, type Query } from '../../../queries';
import { anyText, list } from '../../../schema';

/** Fields of queries of responses. */
export const responseFields = {
  ...commonFields,
  /** This action of the catalogue alone; empty = all. */
  action: field(anyText('a text', 100), ''),
  /** This target alone; empty = all. */
  target: field(anyText('a text', 500), ''),
  /** replay: known incidents as ISO 8601 intervals, beside those that were marked as useful. */
  incidents: field(list(anyText('a time range', 64), 'a list of time ranges', 500), []),
};

/** A query of responses. */
export type ResponseQuery = Query & FieldValues<typeof responseFields>;
