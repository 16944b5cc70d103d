/** What kinds of anomaly there are. */
export type AnomalyKind =
  'spike' | 'level shift' | 'drift' | 'variance' | 'lost season' | 'flat line' | 'missing' | 'drop to zero';

/** One value and what was known before it; all but `value` finite. */
export interface Observation {
  /** NaN = missing. */
  value: number;
  /** What was expected of it. */
  expected: number;
  /** Usual size of the difference from the expected value, > 0. */
  scale: number;
  /** The value less the expected one, in scales. */
  surprise: number;
  /** The value less slow level and seasonal shape. */
  departure: number;
  /** Seasonal shape at this time. */
  shape: number;
  /** Distance from where values usually are, in usual distances, with its sign; and the usual distance. */
  outlying: number;
  spread: number;
  /** Observations before this one. */
  seen: number;
  /** Memory of the slow level, observations: a day or so. */
  slow: number;
}

/** Evidence for one kind of anomaly, gathered observation by observation; `state` is plain data. */
export interface Condition<State> {
  kind: AnomalyKind;
  create(): State;
  /**
   * Minus the natural logarithm of the probability of what is seen now, 0 = usual; negative where values are lower
   * than usual. Learns the observation.
   */
  judge(state: State, observation: Observation): number;
  /** The most that earlier observations as far out allow the last judgement to be; Infinity where left out. */
  observed?(state: State): number;
}
