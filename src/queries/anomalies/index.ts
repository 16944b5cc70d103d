import { day, type AnomalyOptions, type AnomalyResult, type CalendarEvent } from '../../engine';
import type { TaskType } from '../engineTask';
import { seriesFields } from '../fields/queryFields';
import { learningOptions } from '../forecast/options';
import { commonOutputs } from '../form/outputs';
import { anomalySection, learningSection } from '../form/sections';
import { message } from '../form/message';
import type { SeriesContext, SeriesQuery, SeriesQueryType } from '../queryType';
import { defaultTrainingRange } from '../time/windows';
import type { AnomalyResults } from './anomalyPieces';
import { maxHeldRows } from './holdFlags';
import { unweighAnomalies } from './unweighAnomalies';

const task: TaskType<SeriesContext, AnomalyOptions, AnomalyResult> = {
  options: (context) => ({
    ...learningOptions(context),
    coverage: context.query.coverage,
    falseAlarmsPerWeek: context.query.falseAlarmsPerWeek,
    direction: context.query.direction,
    minimumDeviation: context.query.minimumDeviation,
    planned: context.plan.planned,
    events: listTrials(context),
    deploys: context.plan.deploys,
    from: findFirstRow(context),
  }),
  warmStart: ({ from: _, ...options }) => ({ type: 'anomalies', options }),
  cacheable: false,
  unweigh: unweighAnomalies,
  load: () => import('./task'),
};

/** Events that each series takes or not; absent where there are none, so that equal questions look equal. */
function listTrials({ plan }: SeriesContext): CalendarEvent[] | undefined {
  const trials = plan.events.filter(({ onTrial }) => onTrial);
  return trials.length > 0 ? trials : undefined;
}

/** The first rows may go on with what was said of the rows before them; since when something is so, is told of a day. */
function findFirstRow({ plan, query }: SeriesContext): number {
  return plan.from - Math.max(maxHeldRows * plan.step, query.evidence === 'none' ? 0 : day);
}

const { bands, events, forecast, lower, upper, anomalyFlag, anomalyScore } = commonOutputs;

/** What was unlike what its own past predicts? */
export const anomalies = {
  label: message('query-type.anomalies', 'Anomalies'),
  help: message('query-type.anomalies-help', 'What was unlike what its own past predicts?'),
  fields: seriesFields,
  outputs: { bands, events, forecast, lower, upper, anomalyFlag, anomalyScore },
  alertOutput: 'anomalyFlag',
  annotation: message('annotations.title', 'Anomaly'),
  form: { sections: [learningSection, anomalySection] },
  // As much before the range as a forecast learns from: the first rows need a past, too.
  lookback: ({ from, training }) => from - Math.min(training, defaultTrainingRange.max),
  hasFinalRows: true,
  task,
  loadFrames: () => import('./frames'),
} satisfies SeriesQueryType<SeriesQuery, AnomalyResults>;
