export { anomalyText, type ToldAnomaly } from './anomalyText';
export { HealthBadge, healthText } from './HealthBadge';
export { reasonWords } from './reasonWords';
export { signalName } from './signalName';
export { tellReason, tellSpan, writeValue } from './tell';
