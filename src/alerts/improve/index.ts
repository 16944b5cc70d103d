export { improveRule, type ImproveTransport, type RuleImprovement } from './improveRule';
export type { ImproveOptions, ImprovementVerdict } from './proposeImprovement';
export type { RuleTimes } from './steadyRule';
export { writeTimes } from './writeTimes';
