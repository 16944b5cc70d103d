export { improveRule, type ImproveTransport, type RuleImprovement } from './improveRule';
export type { Improvement, ImproveOptions, ImprovementVerdict } from './proposeImprovement';
export { withTimes, type RuleTimes } from './steadyRule';
