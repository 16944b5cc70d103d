export { HealthBadge, healthText } from './HealthBadge';
export { formatSpan, nameAnomaly, nameSignal, renderEvent, renderText } from './renderText';
