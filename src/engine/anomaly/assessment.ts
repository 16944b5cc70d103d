import type { DetectorKind } from './detectors';

/** What a detector says of one value. */
export interface Assessment {
  /** What was expected of it and the range that it was to lie in, made of earlier values only; NaN while too little is known. */
  expected: number;
  lower: number;
  upper: number;
  /** How unusual, in [0, 1]; NaN while too little is known, and at gaps that are usual. */
  score: number;
  /** The score where it is higher than all of the day before, else 0: what is new in it. */
  novelty: number;
  /** 1 = anomalous. */
  flag: 0 | 1;
  /** What stands out most; undefined where nothing does. */
  kind?: DetectorKind;
  direction: 'up' | 'down' | 'none';
  /** Evidence for it, nats; it compares across series and steps. */
  evidence: number;
}
