import { createMessage, MessageError } from '../../texts';
import type { TaskType } from '../engineTask';
import { forecastOptions, selectTrainingRows } from '../forecast/options';
import { learningSection } from '../form/sections';
import { message } from '../form/message';
import type { SeriesContext, SeriesQueryType } from '../queryType';
import { runwayFields, type RunwayQuery } from './fields';
import { runwayForm } from './form';
import type { RunwayResults } from './frames';
import type { RunwayForecast, RunwayTaskOptions } from './task';

const task: TaskType<SeriesContext<RunwayQuery>, RunwayTaskOptions, RunwayForecast> = {
  options: (context) => ({
    ...forecastOptions(context),
    // Planning refuses a runway without a limit.
    limit: context.query.limit ?? NaN,
    direction: context.query.crossing,
  }),
  selectRows: selectTrainingRows,
  needsPresent: true,
  readsBeside: true,
  warmStart: ({ limit: _, direction: __, ...options }) => ({ type: 'forecast', options }),
  load: () => import('./task'),
};

/** How long until a limit is reached, and how likely? */
export const runway = {
  label: message('query-type.runway', 'Runway'),
  help: message('query-type.runway-help', 'How long until a limit is reached, and how likely?'),
  fields: runwayFields,
  outputs: {
    table: {
      label: message('output.table', 'Table'),
      help: message('output.table-help', 'When each series reaches the limit, and how likely'),
    },
    runwayHours: {
      label: message('output.runway', 'Hours left'),
      help: message('output.runway-help', 'One number per series; none for series that do not reach the limit'),
      isNumber: true,
    },
    probability: {
      label: message('output.probability', 'Probability'),
      help: message('output.probability-help', 'That the limit is reached within the horizon; one number per series'),
      isNumber: true,
    },
  },
  alertOutput: 'runwayHours',
  form: { sections: [...runwayForm.sections, learningSection] },
  check: ({ limit }) => {
    if (limit === null) {
      throw new MessageError(createMessage('plan.no-limit', {}));
    }
  },
  // A limit is worth knowing of long before it is near.
  autoHorizon: ({ training, step }) => Math.floor(training / step / 2),
  ignoresRange: true,
  task,
  loadFrames: () => import('./frames'),
} satisfies SeriesQueryType<RunwayQuery, RunwayResults>;
