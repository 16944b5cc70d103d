import { hour, type Series } from '../../engine';
import { countServing, resizeFleet, startFleet, type Fleet } from './fleet';
import { aheadUtilisation, clampReplicas, createStabilizer, recommendReplicas } from './recommendReplicas';
import type { ScalingPolicy } from './scalingPolicy';

/** Demand on a grid, NaN = unknown, and as of each time what was to be prepared for; absent or NaN: the demand alone decides. */
export interface ScalingInput {
  demand: Series;
  target?: ArrayLike<number>;
}

/** What was there, and what was missing. */
export interface ScalingOutcome {
  /** Replicas times the hours that they are paid for, from the decision on. */
  replicaHours: number;
  /** Hours in which what served was less than the demand needed. */
  shortHours: number;
  /** The same as a share of the hours of known demand; NaN where there are none. */
  shortShare: number;
  /** Share of the demand that was beyond what served; NaN where there is none. */
  unserved: number;
  /** At each time of the demand, those that start among them. */
  replicas: Float64Array;
}

/**
 * What a horizontal autoscaler would have done: at each time it wants the most that the demand (at the policy's utilisation) and
 * the target need. More is begun at once and serves after the start-up; fewer wait for the stabilization. Nothing changes where
 * the demand is unknown. Begins with what the first known demand needs, all of it serving. Limits of how fast the HPA adds are
 * left out: they double the replicas every 15 s.
 */
export function simulateScaling({ demand, target }: ScalingInput, policy: ScalingPolicy): ScalingOutcome {
  const { values, step } = demand;
  const stabilize = createStabilizer(policy.stabilization);
  const aims = { now: policy.perReplica * policy.utilisation, ahead: policy.perReplica * aheadUtilisation };
  const first = values.find(Number.isFinite) ?? 0;
  let fleet: Fleet = { count: clampReplicas(first / aims.now, policy), starting: [] };
  const replicas = new Float64Array(values.length);
  const serving = values.map((value, row) => {
    const now = row * step;
    if (Number.isFinite(value)) {
      const metrics = [
        { value, perReplica: aims.now },
        { value: target?.[row] ?? NaN, perReplica: aims.ahead },
      ];
      fleet = resizeFleet(fleet, stabilize(recommendReplicas(metrics, fleet.count, policy), now), now + policy.startup);
    }
    fleet = startFleet(fleet, now);
    replicas[row] = fleet.count;
    return countServing(fleet);
  });
  return summarise(demand, { replicas, serving }, policy);
}

/** The same number of replicas all the time. */
export function simulateFixed(demand: Series, count: number, policy: ScalingPolicy): ScalingOutcome {
  const replicas = new Float64Array(demand.values.length).fill(count);
  return summarise(demand, { replicas, serving: replicas }, policy);
}

/** Counts hours and demand; `serving` are the replicas that serve at each time. */
function summarise(
  { values, step }: Series,
  { replicas, serving }: { replicas: Float64Array; serving: Float64Array },
  { perReplica }: ScalingPolicy
): ScalingOutcome {
  const hours = step / hour;
  const sum = (of: ArrayLike<number>) => Array.prototype.reduce.call(of, (total, one) => total + one, 0) as number;
  const known = values.map((value) => (Number.isFinite(value) ? 1 : 0));
  const missing = values.map((value, row) => Math.max(0, value - serving[row] * perReplica) || 0);
  const shortHours = sum(missing.map((value) => (value > 0 ? 1 : 0))) * hours;
  return {
    replicaHours: sum(replicas) * hours,
    shortHours,
    shortShare: shortHours / (sum(known) * hours),
    unserved: sum(missing) / sum(values.map((value) => value || 0)),
    replicas,
  };
}
