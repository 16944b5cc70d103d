import type { ScalingPolicy } from './scalingPolicy';

/** The HPA leaves the replicas as they are where a metric is nearer to its aim than this share of it. */
const tolerance = 0.1;

/** Share of a replica that what is prepared for may use: with the HPA's tolerance on top it is a whole one. */
export const aheadUtilisation = 0.9;

/** A value and what one replica is to have of it. */
interface Metric {
  value: number;
  perReplica: number;
}

/** Replicas within floor and ceiling. */
export function clampReplicas(count: number, { minReplicas, maxReplicas }: ScalingPolicy): number {
  return Math.min(maxReplicas, Math.max(minReplicas, Math.ceil(count)));
}

/** What an HPA with metrics of the type AverageValue wants: for each what it needs, of these the most; NaN asks for nothing. */
export function recommendReplicas(metrics: readonly Metric[], current: number, policy: ScalingPolicy): number {
  const wanted = metrics
    .filter(({ value }) => Number.isFinite(value))
    .map(({ value, perReplica }) =>
      Math.abs(value / (perReplica * current) - 1) <= tolerance ? current : value / perReplica
    );
  return clampReplicas(Math.max(0, ...wanted), policy);
}

/**
 * Delays going down as the HPA does: the most of the recommendations within the window (ms), this one among them. To be called
 * with ascending times, ms.
 */
export function createStabilizer(window: number): (recommended: number, now: number) => number {
  let recent: Array<{ time: number; recommended: number }> = [];
  return (recommended, now) => {
    // What is not more than a later one never counts again.
    recent = recent.filter((one) => now - one.time <= window && one.recommended > recommended);
    recent.push({ time: now, recommended });
    return recent[0].recommended;
  };
}
