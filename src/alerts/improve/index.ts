export { improveRule, type ImproveTransport, type RuleImprovement } from './improveRule';
export type { ImproveOptions } from './proposeImprovement';
