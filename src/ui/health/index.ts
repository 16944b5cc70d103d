export { HealthBadge, healthText } from './HealthBadge';
export {
  findUserLanguage,
  formatSpan,
  formatValue,
  nameAnomaly,
  nameSignal,
  renderEvent,
  renderText,
} from './renderText';
