export {
  fromPlainEvaluations,
  joinEvaluations,
  toPlainEvaluations,
  type Evaluations,
  type PlainEvaluations,
} from './evaluations';
export { evaluateRule, type EvaluateDeps } from './evaluateRule';
export { alertsOf, type Alert } from './alertsOf';
export { judgeAlerts, type Episode, type KnownIncident, type RuleReport } from './judgeAlerts';
export { sensitivityOf, type Sensitivity, type SensitivityPoint } from './sensitivityOf';
export { costOf, type FormatCost, type RuleCost } from './costOf';
export { adviceOf, adviceWithoutForecast, type Advice, type BacktestFigures } from './adviceOf';
export { chunksOf, longestChunk } from './chunksOf';
export { variantsOf, type Variant } from './variantsOf';
