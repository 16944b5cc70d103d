import { createQuery, type Query } from '../../queries';
import { capacity } from './capacity';
import type { CapacityQuery } from './capacity/fields';

/** The query types that are answered from capacity plans. */
export const capacityQueryTypes = { capacity };

/** What is asked for beside the defaults. */
export type CapacityOptions = Partial<CapacityQuery> & { output: keyof typeof capacity.outputs };

/** A query of capacity, with every default filled in. */
export function createCapacityQuery(options: CapacityOptions): Query {
  return { ...createQuery(capacityQueryTypes, 'capacity'), ...options };
}
