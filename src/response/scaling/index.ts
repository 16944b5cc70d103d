export { compareScaling, type ScalingComparison } from './compareScaling';
export { computeLeadTime, writeStartupQuery } from './leadTime';
export { writeAdapterRule, writeHpa } from './manifests/hpa';
export { writeScaledObject } from './manifests/keda';
export { scaledWorkloadSchema, workloadKinds, type ScaledWorkload } from './manifests/scaledWorkload';
export { aheadUtilisation } from './recommendReplicas';
export { defaultStabilization, type ScalingPolicy } from './scalingPolicy';
export { writeScalingRule } from './scalingRule';
export { simulateFixed, simulateScaling, type ScalingInput, type ScalingOutcome } from './simulateScaling';
