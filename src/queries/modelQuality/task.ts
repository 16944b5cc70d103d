import { measureQuality, type ModelQuality, type QualityOptions } from '../../engine';
import type { TaskRunner } from '../engineTask';

export const task: TaskRunner<QualityOptions, ModelQuality> = {
  each: (series, options) => measureQuality(series, options),
};
