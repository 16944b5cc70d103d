import { field, type FieldValues, type Query } from '../../../queries';
import { anyText, orNumberAsText, wholeNumber } from '../../../schema';
import { insightFields } from '../../../insight';

const maxWeeks = 13;

/** The fields of a query of an assessment. */
export const maturityFields = {
  ...insightFields,
  /** What belongs to services of this team alone; empty = all. */
  team: field(anyText('a text', 200), ''),
  /** Weeks that are looked back at. */
  weeks: field(orNumberAsText(wholeNumber({ min: 1, max: maxWeeks })), 4),
};

/** A query of an assessment. */
export type MaturityQuery = Query & FieldValues<typeof maturityFields>;
