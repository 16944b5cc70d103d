import { createAnomalyDetector, type Series, week } from '../../src/engine';

/** Usual observations between two anomalous ones of the same event. */
const maxPause = 6;

/** A detector under test. */
export interface Method {
  name: string;
  /**
   * One score per observation, the higher the more unusual, from that observation and earlier ones; NaN = none. Scores
   * before the observation `from` are not needed.
   */
  score(series: Series, from?: number): Float64Array;
  /** The score at which an alarm is expected once a week, where the method has such a thing. */
  configured?: number;
  /** What it finds where it alarms by more than its score at `configured`. */
  detect?(series: Series): Detection;
  /** Detections of copies of the series that go on otherwise, faster than one by one. */
  detectBranches?(series: Series, branches: Branch[]): Detection[];
  /** Observations that a score speaks of, ending at its own; 1 where left out. */
  findSpan?(series: Series): number;
}

/** Scores, and the alarms of the method as it comes: 1 = alarm. */
export interface Detection {
  scores: Float64Array;
  alarms: Uint8Array;
}

/** What a series has from its observation `from` on instead of its own values. */
export interface Branch {
  from: number;
  values: Float64Array;
}

/** Scores of a method with its alarms at the setting that it comes with; none where it has no such setting. */
export function detect(method: Method, series: Series): Detection {
  return method.detect?.(series) ?? toDetection(method, method.score(series));
}

function toDetection({ configured = NaN }: Method, scores: Float64Array): Detection {
  return { scores, alarms: Uint8Array.from(scores, (score) => (score >= configured ? 1 : 0)) };
}

/** Detections of the branches alone: the first observation of each is that at its `from`. */
export function detectBranches(method: Method, series: Series, branches: Branch[]): Detection[] {
  if (method.detectBranches) {
    return method.detectBranches(series, branches);
  }
  return branches.map(({ from, values }) => {
    const branched = new Float64Array(from + values.length);
    branched.set(series.values.subarray(0, from));
    branched.set(values, from);
    return toDetection(method, method.score({ ...series, values: branched }, from).slice(from));
  });
}

/** Our detector otherwise than it comes. */
interface Variant {
  /** False alarms that are expected per week. */
  falseAlarmsPerWeek?: number;
  /** Names of parts that are left out. */
  without?: readonly string[];
}

export function createOurs(options: Variant = {}, name = 'Foresight'): Method & Detecting {
  const create = (series: Series, state?: State) => createAnomalyDetector({ ...series, ...options }, state);
  const detectAll = (series: Series) => run(create(series), series.values, series.step);
  return {
    name,
    score: (series) => detectAll(series).scores,
    detect: detectAll,
    detectBranches(series, branches) {
      const states = statesAt(create(series), series.values, branches);
      return branches.map(({ from, values }) => run(create(series, states.get(from)), values, series.step));
    },
    configured: 0,
  };
}

type Detecting = Required<Pick<Method, 'detect'>>;
type Detector = ReturnType<typeof createAnomalyDetector>;
type State = ReturnType<Detector['state']>;

/** Scores that compare across steps: minus the logarithm of the alarms per week that evidence as strong goes with. */
function run(detector: Detector, values: Float64Array, step: number): Detection {
  const perWeek = Math.log(week / step);
  const alarms = new Uint8Array(values.length);
  const scores = values.map((value, i) => {
    const { score, evidence, flag } = detector.push(value);
    alarms[i] = flag;
    return Number.isNaN(score) ? NaN : evidence - perWeek;
  });
  return { scores, alarms: joinPauses(alarms) };
}

/** An event goes on over a few usual observations, as where the product gathers events. */
function joinPauses(alarms: Uint8Array): Uint8Array {
  let last = -Infinity;
  alarms.forEach((alarm, i) => {
    if (alarm === 1) {
      alarms.fill(1, i - last <= maxPause + 1 ? last : i, i);
      last = i;
    }
  });
  return alarms;
}

/** The detector as it is before each branch begins. */
function statesAt(detector: Detector, values: Float64Array, branches: Branch[]): Map<number, State> {
  const states = new Map<number, State>();
  const places = [...new Set(branches.map(({ from }) => from))].sort((a, b) => a - b);
  let next = 0;
  for (const place of places) {
    for (; next < place; next++) {
      detector.push(values[next]);
    }
    states.set(place, detector.state());
  }
  return states;
}

/** Scores that compare across steps. */
export const ours = createOurs();

/** Our scores where they are new, else 0: one high score per anomaly, as an alarm that is not repeated. */
export const oursByNovelty: Method = {
  name: 'Foresight',
  score(series) {
    const detector = createAnomalyDetector(series);
    return series.values.map((value) => detector.push(value).novelty);
  },
};
