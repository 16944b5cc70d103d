export type * from './types';
export { ForecastError, errorMessage } from './error';
export type * from './message';
export { createNotice } from './message';
export type { ForecastOptions } from './forecast/forecastOptions';
export { forecast } from './forecast/forecast';
export type { ForecastResult } from './forecast/forecastResult';
export { fitForecast, listOutsideRequests, type FittedForecast } from './forecast/fitForecast';
export type { OutsidePredictions, OutsideRequest } from './training/outsidePredictions';
export { cutFitWindow } from './forecast/cutFitWindow';
export { forecastFromFit } from './forecast/forecastFromFit';
export { explainForecast, type Explanation } from './forecast/explainForecast';
export {
  addDeploys,
  anomalyParts,
  createAnomalyDetector,
  describeEvent,
  isAnomalyKind,
  detectAnomalies,
  findUsualRange,
  scanAnomalies,
  watchNewest,
  widenRange,
  type AnomalyEvent,
  type AnomalyKind,
  type AnomalyOptions,
  type AnomalyResult,
  type AnomalyScan,
  type DescribedEvent,
  type NewestWatch,
  type OpenEvent,
  type UsualRange,
} from './anomaly';
export { detectOutliers, type OutlierOptions, type OutlierResult, type SeriesOutliers } from './outlier/detectOutliers';
export {
  detectChangepoints,
  type Changepoint,
  type ChangepointOptions,
  type ChangepointResult,
} from './changepoint/detectChangepoints';
export { chooseLongCycles, type LongCycles } from './cycles/chooseLongCycles';
export { noticeLongCycles } from './cycles/noticeLongCycles';
export { borrowHistory, type Borrowed } from './peers/borrowHistory';
export { day, hour, minute, week } from './series/units';
export { regularise } from './series/regularise';
export { estimateCrossing, estimateRunway, type Runway, type RunwayOptions } from './runway/estimateRunway';
export { backtest, type BacktestOptions, type BacktestResult, type BacktestWindow } from './forecast/backtest';
export { rollUpperBounds, type RolledBounds, type RollOptions } from './forecast/rollUpperBounds';
export { lastRecentValue } from './series/lastRecentValue';
export { looksLikeCounter } from './series/looksLikeCounter';
export { empiricalCoverage } from './evaluate/empiricalCoverage';
export { mase } from './evaluate/mase';
export { engineVersion } from './version';
export { hashText } from './series/hashText';
export { createPatternMiner } from './patterns/patternMiner';
export { groupRecords, joinRecords } from './patterns/joinRecords';
export { findSeverity, severities, type Severity } from './patterns/findSeverity';
export { createLineFilter } from './patterns/filter/createLineFilter';
export { formatFilter, passesFilter, type LineFilter } from './patterns/filter/lineFilter';
export { listParameters, type LogParameter } from './patterns/parameters/listParameters';
export { findSecrets, redactCredentials, redactLine } from './patterns/redact/redactLine';
export type { Pattern } from './patterns/pattern';
export type { MinerState } from './patterns/patternMiner';
export { summarizePatterns, type PatternSummary } from './patterns/summarizePatterns';
export { calibrateNovelty, type FirstSight, type NoveltyLimit } from './patterns/events/calibrateNovelty';
export { joinSights } from './patterns/events/joinSights';
export { classifyCounts, type PatternAssessment, type PatternState } from './patterns/events/classifyCounts';
export { scanCounts, type CountScan } from './patterns/events/scanCounts';
export { driftLimit, testCoverage } from './quality/coverageDrift';
export { comparePaired, type PairedDifference, type Verdict } from './quality/comparePaired';
export { chooseCoverageBand, measureQuality } from './quality/measureQuality';
export type * from './quality/quality';
export { median } from './math/median';
export { normalQuantile } from './math/normal';
export { quantile } from './math/quantile';
export { pinballLoss } from './evaluate/pinballLoss';
export { seasonalScale } from './evaluate/seasonalScale';
export { smape } from './evaluate/smape';
export { winklerScore } from './evaluate/winklerScore';
