import type { Scope, SignalKind } from '../discovery/rules/signalRule';
import type { ErrorBudget } from '../slo/errorBudget';

/** An anomaly of a signal that goes on, or has just ended; times in ms since the epoch. */
export interface Unusual {
  /** How sure and how strong, [0, 1]. */
  score: number;
  /** When it began. */
  since: number;
  direction: 'up' | 'down';
  /** The newest value; NaN = none. */
  observed: number;
  /** The most unusual value of it so far; NaN = values are missing. */
  worst: number;
  /** The range that is usual at present. */
  lower: number;
  upper: number;
  /** True where the newest values are usual again, but not for long. */
  recovering: boolean;
}

/** When a signal will reach its limit. */
export interface Reach {
  limit: number;
  /** Hours from now, most likely, and the ends of its interval; Infinity = not within the horizon. */
  hours: number;
  earliest: number;
  latest: number;
  /** That it is reached within the horizon, [0, 1]. */
  probability: number;
}

/** A pattern of log lines that was not seen before. */
export interface NewPattern {
  /** Words, with `<_>` for what differs. */
  text: string;
  /** ms. */
  since: number;
  /** Lines. */
  perMinute: number;
}

/** One signal of a service, or of what the service runs on, as the engine sees it. */
export interface SignalState {
  kind: SignalKind;
  scope: Scope;
  /** The service, pod or node; with the part of it, such as a mount point, where there is one. */
  subject: string;
  part?: string;
  /** Grafana's id of the unit. */
  unit: string;
  harm: 'up' | 'down' | 'both';
  limit?: number;
  /** The newest value; NaN = none. */
  value: number;
  unusual?: Unusual;
  reach?: Reach;
  /** Of failed requests with an objective. */
  budget?: ErrorBudget;
  /** Of lines of errors, where one goes on. */
  newPattern?: NewPattern;
}
