export {
  fromPlainEvaluations,
  toPlainEvaluations,
  type Evaluations,
  type PlainEvaluations,
} from './evaluate/evaluations';
export { backtestAnyRule, type AnyBacktest, type AnyBacktestTransport } from './backtestAnyRule';
export type { EvaluablePart, EvaluableRule } from './evaluate/evaluableRule';
export { createExpression, parseThreshold, type Threshold } from './expressions';
export type { EvaluateDeps, ReadSamples } from './evaluate/evaluateDeps';
export { evaluateRule } from './evaluate/evaluateRule';
export { readAllSamples } from './evaluate/readAllSamples';
export { maxChunkMs } from './splitRange';
export { simulateAlerts, type Alert } from './simulate/simulateAlerts';
export { scoreAlerts, type BlindTime, type Episode, type KnownIncident, type RuleReport } from './simulate/scoreAlerts';
export type { Sensitivity, SensitivityPoint } from './simulate/sensitivityCurve';
export { sensitivityVariants } from './simulate/sensitivityVariants';
export type { Suitability } from './suitability/assessSuitability';
export { assessQuery, medianMase } from './suitability/assessQuery';
export { describeLeftOut } from './suitability/describeLeftOut';
export { runBacktestQuery, type RunQuery } from './suitability/backtestQuery';
export { summariseBacktest } from './suitability/summariseBacktest';
export type { QueryStatistics, SeriesStatistics } from './suitability/queryStatistics';
export { estimateCost, type FormatCost, type RuleCost } from './estimateCost';
export { formatIncidentLine, parseIncidents, splitIncidentLines, type ParsedIncidents } from './parseIncidents';
export {
  compareSettings,
  evaluateRange,
  runBacktest,
  type BacktestOptions,
  type BacktestTransport,
  type RuleBacktest,
} from './runBacktest';
