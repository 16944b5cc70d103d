export { compareScaling, type ScalingComparison } from './compareScaling';
export { computeLeadTime, writeStartupQuery } from './leadTime';
export { writeAdapterRule, writeHpa } from './manifests/hpa';
export { writeScaledObject } from './manifests/keda';
export { scaledWorkloadSchema, workloadKinds, type ScaledWorkload } from './manifests/scaledWorkload';
export { defaultStabilization, type ScalingPolicy } from './scalingPolicy';
export { writeScalingRule } from './scalingRule';
export type { ScalingInput, ScalingOutcome } from './simulateScaling';
