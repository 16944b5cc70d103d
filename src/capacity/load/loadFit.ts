import type { Trust } from '../../engine';
import type { LoadLine } from './loadLine';

/** How a value follows a load, and how sure that is. */
export interface LoadFit {
  line: LoadLine;
  /** The same of days drawn anew, each beyond what was seen as steep as such lines turned out to be: what is not known of the line. */
  draws: LoadLine[];
  /** The range of loads that were seen. */
  seen: { lowest: number; highest: number };
  /** Observations that it rests on. */
  count: number;
  /** Share of the absolute deviations from the median that the line takes away: 1 = all, 0 = none or fewer than none. */
  explained: number;
  /** The load from which on it gets steeper; undefined where no such place was seen. */
  knee?: number;
  /** The bend where it gets flatter, as at a limit that holds the load back. */
  ceiling?: number;
  /** Deviations of observations from the line at their 5th and 95th percentile, by the third of the loads. */
  deviations: Array<{ load: number; lower: number; upper: number }>;
  /** How deviations grow with the load: 0 = not at all, 1 = as the load does. */
  spread: number;
  trust: Trust;
}
