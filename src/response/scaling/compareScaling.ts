import { clampReplicas } from './recommendReplicas';
import type { ScalingPolicy } from './scalingPolicy';
import { simulateFixed, simulateScaling, type ScalingInput, type ScalingOutcome } from './simulateScaling';

/** The same demand scaled in several ways. */
export interface ScalingComparison {
  /** By the demand alone. */
  reactive: ScalingOutcome;
  /** By the demand and by what is to be prepared for. */
  predictive: ScalingOutcome;
  /** As many replicas as the highest demand needs, all the time. */
  fixed: ScalingOutcome;
  /**
   * By the demand alone with as large a reserve as it takes to be short no longer than the predictive one; undefined where no
   * reserve within the ceiling does it.
   */
  reserve?: { utilisation: number; outcome: ScalingOutcome };
}

const utilisationSteps = 20;

/** Simulates all ways of scaling one demand. */
export function compareScaling(input: ScalingInput, policy: ScalingPolicy): ScalingComparison {
  const { demand } = input;
  const predictive = simulateScaling(input, policy);
  return {
    reactive: simulateScaling({ demand }, policy),
    predictive,
    fixed: simulateFixed(demand, countForPeak(demand.values, policy), policy),
    reserve: findReserve(input, policy, predictive),
  };
}

function countForPeak(values: Float64Array, policy: ScalingPolicy): number {
  const peak = values.reduce((most, value) => (value > most ? value : most), 0);
  return clampReplicas(peak / policy.perReplica, policy);
}

/** The highest utilisation, in steps of 5 %, at which demand alone is short no longer. */
function findReserve({ demand }: ScalingInput, policy: ScalingPolicy, { shortHours }: ScalingOutcome) {
  for (let i = Math.floor(policy.utilisation * utilisationSteps + 1e-9); i >= 1; i--) {
    const utilisation = i / utilisationSteps;
    const outcome = simulateScaling({ demand }, { ...policy, utilisation });
    if (outcome.shortHours <= shortHours) {
      return { utilisation, outcome };
    }
  }
  return undefined;
}
