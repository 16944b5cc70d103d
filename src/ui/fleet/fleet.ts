import type { Field } from '@grafana/data';
import type { Dependency, HealthState, Reason } from '../../insight';

/** What is drawn of a service's headline signal. */
export interface Trend {
  /** ms. */
  times: number[];
  /** null = missing. */
  values: Array<number | null>;
  ahead: { times: number[]; values: Array<number | null> };
  field: Field;
}

/** One anomaly of one signal; times in ms. */
export interface FleetEvent {
  signal: string;
  start: number;
  end: number;
  kind: string;
  /** [0, 1]. */
  severity: number;
  reason: string;
}

/** The numbers of a row; null = not known. */
export const figureRoles = ['rate', 'errors', 'duration', 'runway', 'score'] as const;
export type FigureRole = (typeof figureRoles)[number];
export type Figure = { value: number | null; text: string };

/** A service, or a node that has something to tell. */
export interface FleetRow {
  service: string;
  kind: 'service' | 'node';
  now: HealthState;
  ahead: HealthState;
  /** The gravest first; what is not finite in them is null. */
  reasonsNow: Reason[];
  reasonsAhead: Reason[];
  /** In English, where the reasons did not come as data. */
  reason: string;
  nodes: string[];
  /** The services that run on a node. */
  affects: string[];
  figures: Record<FigureRole, Figure>;
  trend?: Trend;
  /** The newest first. */
  events: FleetEvent[];
  /** Row of the table of services: for its data links. */
  index: number;
}

/** All services of an answer. */
export interface Fleet {
  /** When health was judged, ms. */
  cutoff: number;
  /** How far health looks ahead, ms. */
  horizonEnd: number;
  rows: FleetRow[];
  dependencies: Dependency[];
  /** What could not be said for want of metrics or logs, a sentence each. */
  notices: string[];
  /** The column of names, with its data links. */
  nameField?: Field;
}
