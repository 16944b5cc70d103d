import { createAnomalyDetector, type Series, week } from '../../src/engine';

/** A detector under test. */
export interface Method {
  name: string;
  /** One score per observation, the higher the more unusual, from that observation and earlier ones; NaN = none. */
  score(series: Series): Float64Array;
  /** The score at which an alarm is expected once a week, where the method has such a thing. */
  configured?: number;
}

/** Scores that compare across steps: minus the logarithm of the alarms per week that a score this high goes with. */
export const ours: Method = {
  name: 'Foresight',
  score(series) {
    const detector = createAnomalyDetector(series);
    const perWeek = Math.log(week / series.step);
    return series.values.map((value) => -Math.log(Math.max(1 - detector.push(value).score, 1e-16)) - perWeek);
  },
  configured: 0,
};

/** Our scores where they are news, else 0: one high score per anomaly, as an alarm that is not repeated. */
export const oursByNovelty: Method = {
  name: 'Foresight',
  score(series) {
    const detector = createAnomalyDetector(series);
    return series.values.map((value) => detector.push(value).novelty);
  },
};
