import type { PatternAssessment } from '../../engine';
import type { TaskType } from '../engineTask';

/** What the engine is told beside the counts of a pattern. */
export interface PatternStateOptions {
  /** The row that the shown window begins with. */
  from: number;
  falseAlarmsPerWeek: number;
}

/** The states of patterns of log lines, by how often these came: work of the engine that is no query type of its own. */
export const patternStateTask: TaskType<PatternStateOptions, PatternStateOptions, PatternAssessment> = {
  options: (context) => context,
  load: () => import('./task'),
};
