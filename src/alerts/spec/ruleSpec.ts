import type { PredictiveQuery } from '../../queries';
import type { RuleCommon } from './ruleCommon';

/** What a rule watches for. */
export const ruleKinds = [
  'anomaly',
  'forecastBreach',
  'runway',
  'outlier',
  'deviation',
  'missing',
  'sloBurn',
  'changepoint',
] as const;
export type RuleKind = (typeof ruleKinds)[number];

/** At least `anomalous` of the newest `of` observations. */
export interface Quorum {
  anomalous: number;
  of: number;
}

/** The query leaves the band of its own past. */
export interface AnomalyRule extends RuleCommon {
  kind: 'anomaly';
  direction: PredictiveQuery['direction'];
  quorum: Quorum;
}

/** The forecast, or an edge of its interval, crosses a limit within the horizon. */
export interface ForecastBreachRule extends RuleCommon {
  kind: 'forecastBreach';
  bound: 'point' | 'lower' | 'upper';
  limit: number;
  crossing: PredictiveQuery['crossing'];
  horizon: string;
}

/** A limit will be reached soon: within a time, or with a probability within the horizon. */
export interface RunwayRule extends RuleCommon {
  kind: 'runway';
  limit: number;
  crossing: PredictiveQuery['crossing'];
  horizon: string;
  /** Fires where less time is left than `within`, or where the probability is above `probability`. */
  fires: { within: string } | { probability: number };
}

/** One of the series is unlike its peers. */
export interface OutlierRule extends RuleCommon {
  kind: 'outlier';
}

/** The difference from a peer leaves the band of its own past. */
export interface DeviationRule extends RuleCommon {
  kind: 'deviation';
  /** The peer's expression, subtracted from the source's. */
  peer: string;
  /** Labels that pair the two; left out, all labels must be the same. */
  on?: string[];
  direction: PredictiveQuery['direction'];
  quorum: Quorum;
}

/** No data within a time, or data that do not move. */
export interface MissingRule extends RuleCommon {
  kind: 'missing';
  what: 'missing' | 'flat';
  within: string;
  /** Flat: how far the highest value may lie above the lowest, in the unit of the series; 0 when left out. */
  tolerance?: number;
}

/** The error budget burns too fast. The source's `expr` is the ratio of errors, with $window for the range. */
export interface SloBurnRule extends RuleCommon {
  kind: 'sloBurn';
  /** Part of good events, in (0, 1). */
  objective: number;
  /** Time over which the objective is promised. */
  period: string;
  /** Also tells when the budget will be used up within this time. */
  exhaustedWithin?: string;
}

/** A lasting new level, where given only soon after a deploy. */
export interface ChangepointRule extends RuleCommon {
  kind: 'changepoint';
  /** How long a change stays an alert, and how far back it is looked for. */
  within: string;
  /** An expression of the source that is above 0 for as long as a deploy counts as recent. */
  deployed?: string;
}

/** One alert to be made, whatever the format it is written in. */
export type RuleSpec =
  | AnomalyRule
  | ForecastBreachRule
  | RunwayRule
  | OutlierRule
  | DeviationRule
  | MissingRule
  | SloBurnRule
  | ChangepointRule;
