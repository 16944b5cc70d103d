import type { Scope, SignalKind } from '../discovery/rules/signalRule';
import type { ErrorBudget } from '../slo/errorBudget';

/** What a signal does now, compared with its own past. */
export interface Unusual {
  /** Calibrated score of the detector, [0, 1]. */
  score: number;
  /** ms since the epoch: when it became unusual. */
  since: number;
  direction: 'up' | 'down';
  observed: number;
  /** What was expected instead. */
  lower: number;
  upper: number;
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
}
