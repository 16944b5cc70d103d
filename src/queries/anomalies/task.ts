import {
  detectAnomalies,
  scanAnomalies,
  type AnomalyOptions,
  type AnomalyResult,
  type AnomalyScan,
} from '../../engine';
import type { TaskRunner } from '../engineTask';

export const task: TaskRunner<AnomalyOptions, AnomalyResult, AnomalyScan> = {
  fit: (series, options) => scanAnomalies(series, options),
  each: (series, options, { fitted } = {}) => detectAnomalies(series, options, fitted),
};
