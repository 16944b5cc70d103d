import { minute } from '../../engine';

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

/**
 * Hops and joins are what is best on every choice of all sets of incidents but one (bench/incidents). Gap and linger hardly matter there, where
 * rules fire after one minute and recordings end after 25: they leave time for pending periods and for what comes later.
 */
export const defaultGrouping: GroupingOptions = { gap: 10 * minute, linger: 30 * minute, hops: 2, joins: true };
