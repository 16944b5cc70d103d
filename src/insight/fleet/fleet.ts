import type { Message } from '../../texts';
import type { ServiceHealth } from '../health/assessHealth';
import type { WatchedSeries } from './analyseSignal';

/** A service, or a node that no service is known to run on, with all that was watched of it. */
export interface FleetMember {
  name: string;
  kind: 'service' | 'node';
  pods: string[];
  nodes: string[];
  /** Its own series first, then those of its pods and nodes. */
  watched: WatchedSeries[];
  health: ServiceHealth;
}

/** All services at once. */
export interface Fleet {
  /** The gravest first. */
  members: FleetMember[];
  /** What could not be had, a message each. */
  notices: Message[];
}
