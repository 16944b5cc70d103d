import type { Series } from '../../engine';
import type { SignalKind } from '../discovery/rules/signalRule';

/** One series of a service: a rate, a latency, a saturation, a count of log lines. */
export interface ServiceSignal {
  service: string;
  /** What is measured, alike for all services: 'latency'. A signal may have several series: quantiles, pods. */
  signal: string;
  series: Series;
  /** What kind of signal it is, where that is known. */
  kind?: SignalKind;
  /** The direction that harms. Default: that of its kind, else both. */
  harm?: 'up' | 'down' | 'both';
}

/** The caller depends on the callee: a failing callee makes its callers fail. */
export interface Dependency {
  caller: string;
  callee: string;
}

/** A new version or setting of a service. */
export interface Change {
  service: string;
  /** ms since the epoch. */
  time: number;
}

/** What a ranking may take into account beside signals. */
export interface RankOptions {
  /** Who calls whom; may be missing, cyclic, or of unknown services, which are passed over. */
  dependencies?: readonly Dependency[];
  /** Releases and the like; those after the incident's beginning and the service's own onset are not used. */
  changes?: readonly Change[];
  /** Only these services are ranked; the others still tell what all services have in common. Default: all. */
  candidates?: ReadonlySet<string>;
}

/** One service stands out; it is among the first few; or no service departs plainly from its past. */
export type CauseVerdict = 'clear' | 'one of several' | 'nothing stands out';

/** How one signal of a service departs from its past during the incident: the most telling of its series. */
export interface CauseEvidence {
  signal: string;
  /** >= 0: how much the departure exceeds what the signal does now and then, as it counts for the ranking. */
  strength: number;
  /** The largest deviation from the usual level in usual spreads, signed; 0 where there is none. */
  deviation: number;
  /** Median of the past; NaN where there is none. */
  usual: number;
  /** Robust standard deviation of the past; NaN without a past, 0 where nothing varies. */
  spread: number;
  /** Median of the minutes just before the incident, a guard left out; NaN where there is none. */
  before: number;
  /** The value with the largest deviation; NaN where there is none. */
  peak: number;
  /** Time of the first plainly unusual value, ms since the epoch; undefined where there is none. */
  onset: number | undefined;
  direction: 'up' | 'down' | 'none';
  /** Counts less, since a callee that the service calls explains some of it. */
  discounted?: { callee: string };
  /** Most services show the same, so it speaks against no one of them. */
  common?: boolean;
  /** Differed from the past before the incident already, so it is no evidence. */
  stale?: boolean;
}

/** How suspect a service is. */
export interface RankedService {
  service: string;
  /** >= 0: by what services are ranked. */
  score: number;
  /** That it is the cause, in [0, 1]: of the first service, where one stands out; undefined of all others. */
  likelihood: number | undefined;
  /** One per signal, most telling first. */
  evidence: CauseEvidence[];
  /** Its latest change before the incident or its own onset, where there is one. */
  change?: { time: number };
}

export interface CauseRanking {
  verdict: CauseVerdict;
  /** Most suspect first; ties by name. */
  services: RankedService[];
}
