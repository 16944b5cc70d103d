import { hour, minute } from '../../engine';

/** When troubles belong together. */
export interface GroupingOptions {
  /** Troubles of neighbours that begin at most so far apart belong together, ms. */
  gap: number;
  /** A service that is in trouble belongs to its incident for so long after its last trouble began, ms. */
  linger: number;
  /** Calls and placements that neighbours are apart at most. */
  hops: number;
  /** Whether what is near to two incidents makes them one. */
  joins: boolean;
}

/** Chosen on several sets of incidents, each time without the one they were tried on (bench/incidents). */
export const defaultGrouping: GroupingOptions = { gap: 10 * minute, linger: hour, hops: 1, joins: true };
