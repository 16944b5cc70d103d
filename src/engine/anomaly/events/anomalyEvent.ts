import type { AnomalyKind } from '../detectors';

/** One stretch of anomalous observations. */
export interface AnomalyEvent {
  /** ms: first and last anomalous observation, and the most unusual one. */
  start: number;
  end: number;
  peak: number;
  /** 'none' where nothing rose or fell: a flat line, missing data, a lost season, a change of variance. */
  direction: 'up' | 'down' | 'none';
  kind: AnomalyKind;
  /** How sure and how strong, in [0, 1]. */
  severity: number;
  /** The range that was expected at the peak. */
  expected: { lower: number; upper: number };
  /** The value at the peak; NaN where it is missing. */
  observed: number;
  /** Where a deploy came shortly before: its time (ms), and the levels before and after, at the same hours. */
  afterDeploy?: { deploy: number; before: number; after: number };
}
