import { rollUpperBounds, type RolledBounds, type RollOptions } from '../../engine';
import type { TaskRunner } from '../engineTask';

export const task: TaskRunner<RollOptions, RolledBounds> = {
  each: (series, options) => rollUpperBounds(series, options),
};
