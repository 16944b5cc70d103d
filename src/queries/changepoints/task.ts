import { detectChangepoints, type ChangepointOptions, type ChangepointResult } from '../../engine';
import type { TaskRunner } from '../engineTask';

export const task: TaskRunner<ChangepointOptions, ChangepointResult> = {
  each: (series, options) => detectChangepoints(series, options),
};
