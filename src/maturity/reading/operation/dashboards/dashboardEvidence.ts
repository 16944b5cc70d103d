import type { Message } from '../../../../texts';

/** A dashboard whose queries were sent. */
export interface TriedDashboard {
  uid: string;
  title: string;
  /** Queries that gave data, gave none, and failed. */
  answered: number;
  empty: number;
  failed: number;
  /** Queries that could not be sent: of other sources, or with variables that could not be filled in. */
  skipped: number;
  /** A query without data, for people. */
  example?: { title: string; source: string; expr: string };
  isProvisioned: boolean;
}

/** All dashboards, those that were tried, and how often each was opened. */
export interface DashboardEvidence {
  dashboards: Array<{ uid: string; title: string }>;
  leftOut: number;
  tried: TriedDashboard[];
  /** Those that could not be read, with the reason. */
  unread: Array<{ title: string; why: Message }>;
  views: DashboardViews;
}

/** Openings by uid since a time (ms), or why nobody knows. */
export type DashboardViews =
  { ok: true; opened: ReadonlyMap<string, number>; since: number } | { ok: false; why: Message };
