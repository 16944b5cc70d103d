import { classifyCounts, type PatternAssessment } from '../../engine';
import type { TaskRunner } from '../engineTask';
import type { PatternStateOptions } from './patternStateOptions';

/** Says of each pattern, by its counts per step, what state it is in. */
export const task: TaskRunner<PatternStateOptions, PatternAssessment> = {
  each: ({ start, step, values }, { from, falseAlarmsPerWeek }) =>
    classifyCounts({ counts: values, start, step, from, falseAlarmsPerWeek, isNew: false }),
};
