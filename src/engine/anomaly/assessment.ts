import type { AnomalyKind } from './detectors';

/** What a detector says of one value. */
export interface Assessment {
  /** One-step-ahead expectation and band, made of earlier values only; NaN while too little is known. */
  expected: number;
  lower: number;
  upper: number;
  /** What the slow level and the season alone suggest. */
  usual: number;
  /** How unusual, in [0, 1]; NaN while too little is known, and at gaps that are usual. */
  score: number;
  /** The score where it is higher than all shortly before, else 0: the news in it. */
  novelty: number;
  /** 1 = anomalous. */
  flag: 0 | 1;
  /** What stands out most; undefined where nothing does. */
  kind?: AnomalyKind;
  direction: 'up' | 'down' | 'none';
  /** Evidence for it, nats; and the same before certainty and repetition took from it. */
  evidence: number;
  strength: number;
}
