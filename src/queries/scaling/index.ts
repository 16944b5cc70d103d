import type { RolledBounds, RollOptions } from '../../engine';
import type { Tasks, TaskType } from '../engineTask';
import { seriesFields } from '../fields/queryFields';
import { forecast } from '../forecast';
import { calendarOptions, learningOptions } from '../forecast/options';
import { horizonField } from '../form/fields';
import { forecastSection, learningSection } from '../form/sections';
import { message } from '../form/message';
import type { SeriesContext, SeriesQuery, SeriesQueryType } from '../queryType';
import type { ScalingResults } from './frames';

const task: TaskType<SeriesContext, RollOptions, RolledBounds> = {
  options: (context) => ({
    ...learningOptions(context),
    ...calendarOptions(context),
    horizon: context.plan.horizon,
    coverage: context.query.coverage,
    training: Math.round((context.plan.cutoff - context.plan.trainingFrom) / context.plan.step) + 1,
    from: context.plan.from,
  }),
  load: () => import('./task'),
};

/** Five minutes, or the next two rows: what starts within the lead time meets what comes until then. */
const autoLead = 300_000;

/** For which demand must there be capacity, so that it is there in time? */
export const scaling = {
  label: message('query-type.scaling', 'Scaling'),
  help: message('query-type.scaling-help', 'For which demand must there be capacity, so that it is there in time?'),
  fields: seriesFields,
  outputs: {
    history: {
      label: message('output.scaling-history', 'Past targets'),
      help: message(
        'output.scaling-history-help',
        'The demand, and what was to be prepared for, as known at each time'
      ),
      isBulk: true,
    },
    target: {
      label: message('output.scaling-target', 'Target'),
      help: message(
        'output.scaling-target-help',
        'The newest value, or the upper edge of the forecast within the lead time where that is higher; one number per series'
      ),
      isNumber: true,
    },
  },
  alertOutput: 'target',
  form: {
    sections: [
      {
        ...forecastSection,
        fields: forecastSection.fields.map((field) => (field === horizonField ? leadTimeField(field) : field)),
      },
      learningSection,
    ],
  },
  // The first time of the range has a whole training window before it.
  lookback: ({ from, training }) => from - training,
  autoHorizon: ({ step }) => Math.max(2, Math.ceil(autoLead / step)),
  ignoresRange: true,
  task,
  tasks: (output): Tasks<SeriesContext> => (output === 'target' ? { forecast: forecast.task } : { scaling: task }),
  loadFrames: () => import('./frames'),
} satisfies SeriesQueryType<SeriesQuery, ScalingResults>;

function leadTimeField(field: typeof horizonField): typeof horizonField {
  return {
    ...field,
    label: message('scaling.lead-time', 'Lead time'),
    help: message(
      'scaling.lead-time-help',
      'How long new capacity takes until it serves, such as 3m; auto takes five minutes, at least two steps.'
    ),
    summary: message('scaling.summary-lead-time', 'lead time {{horizon}}'),
  };
}
