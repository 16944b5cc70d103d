import type { Trust } from '../../engine';
import type { Estimate } from '../estimate';

/** Calls between two services over time. */
export interface MeasuredCalls {
  caller: string;
  callee: string;
  /** Calls per second on the grid of the loads; NaN = missing. Undefined where nobody counts them. */
  rate?: Float64Array;
}

/** How one service's requests make requests of another. */
export interface CallRatio {
  caller: string;
  callee: string;
  /** Calls per request of the caller; NaN where its requests are not known. */
  perCall: Estimate;
  /** The part of the callee's requests that comes from this caller, in [0, 1]. */
  share: number;
  /** The same in stretches of time drawn anew; the same stretch at the same place of all ratios. */
  shares: Float64Array;
  /** Calls per second on average, scaled up where only a part is counted. */
  rate: number;
  /** 'counted': by a service graph or mesh; 'inferred': by how the callee's requests follow the caller's. */
  origin: 'counted' | 'inferred';
  trust: Trust;
}

/** Who calls whom how often. */
export interface CallFlow {
  ratios: CallRatio[];
  /** Of the calls that there are, the part that is counted: less than 1 where traces are sampled. */
  countedShare: number;
  /** Dependencies of which nothing is known but that they are. */
  unknown: Array<{ caller: string; callee: string }>;
}
