import type { Message } from '../texts';
import type { Trouble, TroubleSeverity } from './trouble';

/** A service or node that an incident hit, and when; ms. */
export interface HitService {
  service: string;
  from: number;
  /** When it was normal again; undefined while it is not. */
  to?: number;
}

/** Troubles of one neighbourhood of the service graph and one time. */
export interface Incident {
  /** Stable while it grows: of its first trouble. */
  id: string;
  /** What is said of it in one line. */
  headline: Message;
  /** ms. */
  start: number;
  /** When everything was normal again, ms; undefined while it goes on. */
  end?: number;
  /** That of its gravest trouble. */
  severity: TroubleSeverity;
  /** By time. */
  troubles: Trouble[];
  /** First hit first. */
  hit: HitService[];
  /** Services that call those hit, or run on them, and are not hit (yet); by name. */
  atRisk: string[];
  /** What most likely caused it, where that was looked for and one stands out. */
  cause?: { service: string; likelihood: number };
}
