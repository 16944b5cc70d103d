import type { Trust } from '../../../../engine';

/** How far forecasts of one series of a signal are to be trusted. */
export interface SignalTrust {
  /** Whose it is; empty where that is not known. */
  service: string;
  kind: string;
  trust: Trust;
}

export interface TrustEvidence {
  series: SignalTrust[];
  /** Signals of the fleet that were forecast, of all that are critical. */
  looked: number;
  all: number;
}
