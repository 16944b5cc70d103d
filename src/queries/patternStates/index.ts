import type { PatternAssessment } from '../../engine';
import type { TaskType } from '../engineTask';
import type { PatternStateOptions } from './patternStateOptions';

/** The states of patterns of log lines, by how often these came: work of the engine that is no query type of its own. */
export const patternStateTask: TaskType<PatternStateOptions, PatternStateOptions, PatternAssessment> = {
  options: (context) => context,
  load: () => import('./task'),
};
