/** What a service is scaled by. Durations are ms. */
export interface ScalingPolicy {
  /** Demand that one replica serves, in the unit of the series, > 0. */
  perReplica: number;
  /** Share of that which the reactive trigger aims at, in (0, 1]. */
  utilisation: number;
  /** Floor, >= 0, and ceiling, >= 1. */
  minReplicas: number;
  maxReplicas: number;
  /** From the decision until a new replica serves, >= 0. */
  startup: number;
  /** Fewer replicas only as every recommendation within this time allows; the HPA's default is 5 minutes. */
  stabilization: number;
}

/** The HPA's default, ms. */
export const defaultStabilization = 300_000;
