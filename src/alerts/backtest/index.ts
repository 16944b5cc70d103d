export {
  fromPlainEvaluations,
  joinEvaluations,
  toPlainEvaluations,
  type Evaluations,
  type PlainEvaluations,
} from './evaluate/evaluations';
export { evaluateRule, type EvaluateDeps } from './evaluate/evaluateRule';
export { simulateAlerts, type Alert } from './simulate/simulateAlerts';
export { scoreAlerts, type Episode, type KnownIncident, type RuleReport } from './simulate/scoreAlerts';
export { sensitivityCurve, type Sensitivity, type SensitivityPoint } from './simulate/sensitivityCurve';
export { estimateCost, type FormatCost, type RuleCost } from './estimateCost';
export {
  assessSuitability,
  suitabilityWithoutForecast,
  type Suitability,
  type ForecastAccuracy,
} from './suitability/assessSuitability';
export { splitRange, maxChunkMs } from './evaluate/splitRange';
export { sensitivityVariants } from './simulate/sensitivityVariants';
