import type { Message } from '../../texts';
import type { ServiceHealth } from '../health/assessHealth';
import type { WatchedSeries } from './watch/analyseSignal';

/** A service, or a node that has something to tell or that no service is known to run on, with all that was watched of it. */
export interface FleetMember {
  name: string;
  kind: 'service' | 'node';
  pods: string[];
  /** Where a service runs. */
  nodes: string[];
  /** The services that run on a node: what is wrong with it is told once, here. */
  affects: string[];
  /** Its own series first, then those of its pods. */
  watched: WatchedSeries[];
  health: ServiceHealth;
}

/** All services at once. */
export interface Fleet {
  /** When health was judged, ms. */
  present: number;
  /** The gravest first. */
  members: FleetMember[];
  /** Nodes of the members that have nothing to tell at present. */
  quietNodes: FleetMember[];
  /** What could not be had, a message each. */
  notices: Message[];
}
