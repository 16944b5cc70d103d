/** Rungs of the ladder: monitoring and logs; alerts and dashboards; one view over all; prediction and response. */
export const levels = [1, 2, 3, 4] as const;
export type Level = (typeof levels)[number];

/** What it takes to mend: hours, days or weeks. */
export type Effort = 1 | 2 | 3;

/** How much a check counts, on which level, and what it takes to mend. */
export interface CheckWeight {
  level: Level;
  /** Compared with others of its level; 0 = not counted. */
  weight: number;
  effort: Effort;
}

/** Every check with its weight; an admin's settings may change weights. */
export const checkWeights = {
  'scrape-health': { level: 1, weight: 3, effort: 1 },
  'request-metrics': { level: 1, weight: 4, effort: 2 },
  'saturation-metrics': { level: 1, weight: 3, effort: 2 },
  'logs-present': { level: 1, weight: 3, effort: 2 },
  'log-levels': { level: 1, weight: 1, effort: 1 },
  'retention-for-seasons': { level: 1, weight: 2, effort: 1 },
  cardinality: { level: 1, weight: 2, effort: 2 },

  'critical-signals-alerted': { level: 2, weight: 4, effort: 1 },
  'alert-context': { level: 2, weight: 2, effort: 1 },
  'pending-periods': { level: 2, weight: 1, effort: 1 },
  'alert-precision': { level: 2, weight: 4, effort: 2 },
  'alert-recall': { level: 2, weight: 4, effort: 2 },
  'alert-flapping': { level: 2, weight: 2, effort: 1 },
  'dashboards-answer': { level: 2, weight: 2, effort: 1 },
  'dashboards-opened': { level: 2, weight: 1, effort: 1 },
  'notification-routes': { level: 2, weight: 3, effort: 1 },
  'configuration-as-code': { level: 2, weight: 2, effort: 2 },
  'query-latency': { level: 2, weight: 1, effort: 1 },
  'least-privilege': { level: 2, weight: 2, effort: 1 },
  'audit-on': { level: 2, weight: 1, effort: 1 },
  secrets: { level: 2, weight: 2, effort: 1 },

  'logs-joined': { level: 3, weight: 3, effort: 1 },
  'traces-joined': { level: 3, weight: 2, effort: 3 },
  'service-graph': { level: 3, weight: 3, effort: 2 },
  'service-identity': { level: 3, weight: 2, effort: 1 },
  'slo-defined': { level: 3, weight: 4, effort: 1 },
  'slo-burn-alerted': { level: 3, weight: 3, effort: 1 },
  'slo-recovered': { level: 3, weight: 2, effort: 2 },
  'deploys-visible': { level: 3, weight: 2, effort: 1 },

  'forecast-trust': { level: 4, weight: 3, effort: 2 },
  'predictive-alerts': { level: 4, weight: 3, effort: 1 },
  'model-watch': { level: 4, weight: 2, effort: 1 },
  'response-mode': { level: 4, weight: 2, effort: 2 },
  'response-verified': { level: 4, weight: 2, effort: 2 },
  'anomaly-precision': { level: 4, weight: 2, effort: 2 },
  'capacity-plan': { level: 4, weight: 2, effort: 1 },
} as const satisfies Record<string, CheckWeight>;

export type CheckId = keyof typeof checkWeights;

/** All checks, level by level. */
export const checkIds = Object.keys(checkWeights) as CheckId[];

/** A share of at least this is passed, and below the other one failed; between them it is passed in part. */
export const passShare = 0.95;
export const failShare = 0.05;
/** A level is reached where so much of what could be evaluated of it, and of each level below, is passed. */
export const levelShare = 0.8;
/** Of a level of which less of the weight could be evaluated, it is not known whether it is reached. */
export const minEvaluatedShare = 0.5;
/** Of less of all weight no score is made. */
export const minScoredShare = 0.25;
