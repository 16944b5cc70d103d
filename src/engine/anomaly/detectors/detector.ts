/** One value and what was known before it; all but `value` finite. */
export interface Observation {
  /** NaN = missing. */
  value: number;
  /** How far it lies beyond the range of recent values and of those at the same phase of other cycles, with its sign; 0 = inside. */
  distance: number;
  /** Usual size of residuals, > 0; and without anomalous ones and outliers. */
  scale: number;
  quietScale: number;
  /** The mean deviation from the slow level over the last hour, beyond those at the same phase of other cycles; 0 = inside. */
  levelDistance: number;
  /** Usual size of such a deviation, > 0. */
  levelScale: number;
  /** Whether the deviation is smaller than it usually is at this phase: the usual movement is missing. */
  isNearLevel: boolean;
  /** The value less what is usual at this phase. */
  deseasonalised: number;
  /** Memory of the slow level, observations: a cycle or so. */
  levelMemory: number;
  /** Observations before this one. */
  seen: number;
  /** Evidence that an alarm needs, nats. */
  needed: number;
  /** Observations that sizes are remembered for. */
  memory: number;
  /** Part of the evidence that comes from the series' own past. */
  ownShare: number;
}

/** Evidence of one kind, gathered observation by observation; `state` is plain data. */
export interface Statistic<State> {
  /** Name, as in `anomalyParts`. */
  name: string;
  create(): State;
  /**
   * Evidence in what is seen now, nats: how unlikely it is, 0 = usual; negative where values are lower than usual. Learns
   * the observation.
   */
  update(state: State, observation: Observation): number;
  /** Sizes of the distance, in scales, that are exceeded with `probability` on each side: the drawn band. */
  band?(state: State, probability: number): { lower: number; upper: number };
}

/** How one kind of anomaly is found and what is particular to its events. */
export interface Detector<State> {
  /** One or several statistics that find it. */
  statistics: ReadonlyArray<Statistic<State>>;
  /** Where it reports: at missing values or at observed ones. It sees both only where it reports at missing ones. */
  reportsAt: 'missing' | 'observed';
  /** Fixed direction of its events; left out: that of the evidence's sign. */
  direction?: 'none';
  /** Whether the size of the deviation from the expected value means anything for it. */
  hasDeviation: boolean;
  /** The kind that its evidence is of, where it is another one. */
  findOtherKind?(observation: Observation): 'lost season' | undefined;
  /** Whether a lasting event of it is a level shift: always, or where another kind was found first. */
  lastingIsLevelShift?: 'always' | 'if found later';
}
