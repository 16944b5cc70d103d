import type { ForecastResult, Trust } from '../../engine';
import type { Message } from '../../texts';
import type { LoadFit } from '../load/loadFit';
import type { Reading, Resource } from '../reading/resource';
import type { CallFlow } from '../flow/callRatio';

/** What load a resource bears. */
export interface BorneLoad {
  /** Requests of the service, of each pod, or of all services of a node; or what the services of a node use. */
  kind: 'requests' | 'requestsPerPod' | 'nodeRequests' | 'usage';
  /** On the grid of the plan. */
  values: Float64Array;
  /** The usual highest of late. */
  busy: number;
  /** Parts of it by service, on average. */
  parts: ReadonlyMap<string, number>;
  fit?: LoadFit;
}

/** When a limit is reached; seconds from the cutoff, Infinity where not within the horizon. */
export interface LimitRunway {
  p10: number;
  p50: number;
  p90: number;
  /** That it is reached within the horizon. */
  probability: number;
}

/** One resource with all that is known of its future. */
export interface AssessedResource {
  resource: Resource;
  /** The newest value. */
  now: number;
  /** The usual highest of the last days, or lowest where the danger is below. */
  busy: number;
  /** How the usual highest changed from week to week. */
  changes: readonly number[];
  /** The value that is not to be reached, with headroom; undefined where nothing limits it. */
  limit?: number;
  load?: BorneLoad;
  forecast?: ForecastResult;
  runway?: LimitRunway;
  /** How far the forecast may be trusted. */
  trust: Trust;
  /** Why there is no forecast. */
  failure?: Message;
}

/** A plan: what all that is used will come to. */
export interface Assessment {
  reading: Reading;
  resources: AssessedResource[];
  /** Resources beyond those that a plan may have. */
  leftOut: number;
  flow: CallFlow;
  notices: Message[];
}
