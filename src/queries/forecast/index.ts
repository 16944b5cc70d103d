import { anomalies } from '../anomalies';
import type { Tasks, TaskType } from '../engineTask';
import { seriesFields } from '../fields/queryFields';
import { commonOutputs } from '../form/outputs';
import { anomalySection, forecastSection, learningSection } from '../form/sections';
import { message } from '../form/message';
import type { SeriesContext, SeriesQuery, SeriesQueryType } from '../queryType';
import { lookToRangeEnd } from '../time/chooseHorizon';
import type { ForecastResults } from './frames';
import { forecastOptions, selectTrainingRows } from './options';
import type { ForecastTaskOptions, ForecastTaskResult } from './task';

const task: TaskType<SeriesContext, ForecastTaskOptions, ForecastTaskResult> = {
  options: (context) => ({
    ...forecastOptions(context),
    ...(context.output === 'components' && { explained: true }),
  }),
  selectRows: selectTrainingRows,
  needsPresent: true,
  readsBeside: true,
  warmStart: ({ explained: _, ...options }) => ({ type: 'forecast', options }),
  load: () => import('./task'),
};

const { bands, forecast: point, lower, upper, anomalyFlag, anomalyScore } = commonOutputs;

/** What comes next, within which interval? */
export const forecast = {
  label: message('query-type.forecast', 'Forecast'),
  help: message('query-type.forecast-help', 'What comes next, within which interval?'),
  fields: seriesFields,
  outputs: {
    bands,
    forecast: point,
    lower,
    upper,
    anomalyFlag,
    anomalyScore,
    components: {
      label: message('output.components', 'Components'),
      help: message('output.components-help', 'Trend, each season, known events and what remains; they add up'),
    },
  },
  alertOutput: 'forecast',
  form: { sections: [forecastSection, learningSection, anomalySection] },
  autoHorizon: lookToRangeEnd,
  task,
  tasks: (output): Tasks<SeriesContext> => {
    switch (output) {
      case 'bands':
        return { forecast: task, anomalies: anomalies.task };
      case 'anomalyFlag':
      case 'anomalyScore':
        return { anomalies: anomalies.task };
      default:
        return { forecast: task };
    }
  },
  loadFrames: () => import('./frames'),
} satisfies SeriesQueryType<SeriesQuery, ForecastResults>;
