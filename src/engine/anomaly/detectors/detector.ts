/** One value and what was known before it; all but `value` finite. */
export interface Observation {
  /** NaN = missing. */
  value: number;
  /** One-step-ahead expectation of it. */
  expected: number;
  /** Usual size of the residual, > 0. */
  scale: number;
  /** The residual, value less expectation, in scales. */
  standardizedResidual: number;
  /** The value less slow level and seasonal profile. */
  deseasonalised: number;
  /** Seasonal profile at this time. */
  seasonal: number;
  /** Distance from the centre of all values in mean absolute deviations, with its sign. */
  levelZScore: number;
  /** Mean absolute deviation of all values. */
  madScale: number;
  /** Observations before this one. */
  seen: number;
  /** Memory of the slow level, observations: a day or so. */
  levelMemory: number;
}

/** Which deviation is meant: that from the expectation, the larger one of it and that from level and season, or none. */
export type Deviation = 'residual' | 'level' | 'none';

/** Evidence of one kind, gathered observation by observation; `state` is plain data. */
export interface Statistic<State> {
  /** How much its evidence counts beside that of the other statistics. */
  weight: number;
  /** Deviation that must be visible beside the spread of all values. */
  visible: Deviation;
  /** Earlier peaks that count as one: a slow statistic repeats itself. Default 1. */
  peakMemory?: number;
  create(): State;
  /**
   * Surprisal of what is seen now: minus the natural logarithm of its probability, 0 = usual; negative where values
   * are lower than usual. Learns the observation.
   */
  update(state: State, observation: Observation): number;
  /** The most that earlier observations as far out allow the last surprisal to be; Infinity where left out. */
  observed?(state: State): number;
  /** Sizes of the standardized residual that are exceeded with `probability` on each side: the drawn band. */
  band?(state: State, probability: number): { lower: number; upper: number };
}

/** How one kind of anomaly is found and what is particular to its events. */
export interface Detector<State> {
  /** One or several statistics that find it, such as the same over several memories. */
  statistics: ReadonlyArray<Statistic<State>>;
  /** Where it reports: at missing values or at observed ones. It sees both only where it reports at missing ones. */
  reportsAt: 'missing' | 'observed';
  /** Fixed direction of its events; left out: that of the evidence's sign. */
  direction?: 'none' | 'down';
  /** Deviation that the option minimumDeviation limits. */
  deviation: Deviation;
  /** Whether a lasting event of it is a level shift: always, or where another kind was found first. */
  lastingIsLevelShift?: 'always' | 'if found later';
  /** The range expected in its events is that around level and season, not that around the expectation. */
  expectedAroundLevel?: boolean;
}
