import { field, type FieldValues, type Query } from '../../../queries';
import { anyText, choice, number, orNumberAsText } from '../../../schema';
import { insightFields, signalKinds } from '../../../insight';
import { growthText } from './growth';

/** The fields of a query of capacity. */
export const capacityFields = {
  ...insightFields,
  /** This kind alone; empty = all. */
  signal: field(choice(['', ...signalKinds]), ''),
  /** By how much requests grow in a what-if. */
  growth: field(growthText(), ''),
  /** The part of limits that is planned with; 0 = as the data source's settings say. */
  headroom: field(orNumberAsText(number({ min: 0, max: 1 })), 0),
  /** How long it takes to get more; empty = as the data source's settings say, by kind of signal. */
  leadTime: field(anyText('a duration such as 14d', 64), ''),
};

/** A query of capacity. */
export type CapacityQuery = Query & FieldValues<typeof capacityFields>;
