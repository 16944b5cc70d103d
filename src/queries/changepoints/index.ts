import type { ChangepointOptions, ChangepointResult } from '../../engine';
import type { TaskType } from '../engineTask';
import { seriesFields } from '../fields/queryFields';
import { falseAlarmsField } from '../form/fields';
import { commonOutputs } from '../form/outputs';
import { learningSection } from '../form/sections';
import { message } from '../form/message';
import type { SeriesContext, SeriesQuery, SeriesQueryType } from '../queryType';
import type { ChangepointResults } from './frames';

const task: TaskType<SeriesContext, ChangepointOptions, ChangepointResult> = {
  options: ({ query, plan }) => ({
    seasonLengths: plan.seasonLengths,
    masked: plan.masked,
    falseAlarmsPerWeek: query.falseAlarmsPerWeek,
  }),
  load: () => import('./task'),
};

/** When did a lasting new level begin? */
export const changepoints = {
  label: message('query-type.changepoints', 'Changepoints'),
  help: message('query-type.changepoints-help', 'When did a lasting new level begin?'),
  fields: seriesFields,
  // A new regime is rarer than an anomaly.
  defaults: { falseAlarmsPerWeek: 0.25 },
  outputs: {
    events: commonOutputs.events,
    level: {
      label: message('output.level', 'Level'),
      help: message('output.level-help', 'Values and the level of each regime, without seasons'),
    },
    count: {
      label: message('output.count', 'Number of changes'),
      help: message('output.count-help', 'Within the range; one number per series'),
      isNumber: true,
    },
  },
  alertOutput: 'count',
  annotation: message('annotations.changepoint-title', 'New level'),
  form: {
    sections: [learningSection, { title: message('changepoint.title', 'Changepoints'), fields: [falseAlarmsField] }],
  },
  task,
  loadFrames: () => import('./frames'),
} satisfies SeriesQueryType<SeriesQuery, ChangepointResults>;
