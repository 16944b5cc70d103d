export { HealthBadge, healthText } from './HealthBadge';
export { formatSpan, formatValue, nameAnomaly, nameSignal, renderEvent, renderText } from './renderText';
