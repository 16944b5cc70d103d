import type { Plan } from '../../queries';
import type { Series } from '../../engine';
import type { SignalRule } from '../../insight';
import type { Message } from '../../texts';
import type { MeasuredCalls } from '../flow/callRatio';
import type { Loads } from '../flow/measureCalls';

/** Something that a service or node uses, over time. */
export interface Resource {
  /** Whole name of the service or node. */
  subject: string;
  isNode: boolean;
  /** What of it, where there are several, such as a mount point. */
  part: string;
  rule: SignalRule;
  /** The query for this subject alone. */
  expr: string;
  /** Grafana unit id. */
  unit: string;
  /** Of several pods the highest, or the sum of amounts. */
  series: Series;
  /** How many pods there are, where the series is the highest of them. */
  members?: Float64Array;
}

/** What a plan is made of. All series lie on the grid from the plan's first row of history to its cutoff. */
export interface Reading {
  plan: Plan;
  resources: Resource[];
  /** Requests per second of each service. */
  loads: Loads;
  calls: MeasuredCalls[];
  /** Services on each node. */
  placed: ReadonlyMap<string, readonly string[]>;
  notices: Message[];
}
