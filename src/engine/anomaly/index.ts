export { createAnomalyDetector, type AnomalyOptions } from './anomalyOptions';
export type { AnomalyDetector } from './anomalyDetector';
export type { Assessment } from './assessment';
export { detectAnomalies, type AnomalyResult } from './detectAnomalies';
export { isAnomalyKind, type AnomalyKind } from './detectors';
export type { AnomalyDetectorState } from './detectorState';
export type { AnomalyEvent } from './events/anomalyEvent';
export { describeEvent, type DescribedEvent } from './events/describeEvent';
export { scanAnomalies, type AnomalyScan } from './scanAnomalies';
