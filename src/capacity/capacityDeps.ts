import type { InsightDeps, InsightRunDeps } from '../insight';
import type { LongWorkDeps } from '../queries';
import type { CheckedCapacity } from './settings/readCapacitySettings';

/** What a run of queries of capacity needs. */
export interface CapacityRunDeps extends InsightRunDeps, LongWorkDeps<InsightRunDeps> {
  capacity: CheckedCapacity;
}

/** What a plan is made from. */
export interface CapacityDeps extends InsightDeps {
  capacity: CheckedCapacity;
}
