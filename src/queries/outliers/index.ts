import type { OutlierOptions } from '../../engine';
import type { TaskType } from '../engineTask';
import { falseAlarmsField, stepField, trainingField } from '../form/fields';
import type { Form } from '../form/form';
import { commonOutputs } from '../form/outputs';
import { message } from '../form/message';
import type { SeriesContext, SeriesQueryType } from '../queryType';
import { outlierFields, type OutlierQuery } from './fields';
import type { OutlierResults } from './frames';
import type { PeerComparison } from './task';

const task: TaskType<SeriesContext<OutlierQuery>, OutlierOptions, PeerComparison> = {
  options: ({ query }) => ({ method: query.method, falseAlarmsPerWeek: query.falseAlarmsPerWeek }),
  comparesSeries: true,
  load: () => import('./task'),
};

const day = 86_400_000;

const form: Form = {
  sections: [
    {
      title: message('outlier.title', 'Outliers'),
      fields: [
        {
          path: 'method',
          label: message('outlier.method', 'Method'),
          help: message(
            'outlier.method-help',
            'The median suits series that all do the same; the largest group suits series of several kinds.'
          ),
          control: {
            kind: 'radio',
            choices: [
              { value: 'mad', label: message('outlier.mad', 'Distance from the median') },
              { value: 'dbscan', label: message('outlier.dbscan', 'Distance from the largest group') },
            ],
          },
        },
        falseAlarmsField,
        {
          ...trainingField,
          help: message(
            'learning.training-outliers',
            'How much history the usual distance is learned from, such as 2d.'
          ),
          summary: false,
        },
        { ...stepField, summary: false },
      ],
    },
  ],
};

/** Which of the series is unlike the others, and when? Not compared with their past: seasons play no part. */
export const outliers = {
  label: message('query-type.outliers', 'Outliers'),
  help: message('query-type.outliers-help', 'Which of the series is unlike the others, and when?'),
  fields: outlierFields,
  // Of many series, one is soon unusual by chance.
  defaults: { falseAlarmsPerWeek: 0.25 },
  outputs: {
    bands: commonOutputs.bands,
    outlierFlag: {
      label: message('output.outlier-flag', 'Outlier flag'),
      help: message('output.outlier-flag-help', '1 where the series is unlike its peers, otherwise 0'),
      isNumber: true,
    },
    outlierScore: {
      label: message('output.outlier-score', 'Outlier score'),
      help: message('output.outlier-score-help', 'How unlike its peers the series is, from 0 to 1'),
      isNumber: true,
    },
  },
  alertOutput: 'outlierFlag',
  form,
  // Series that are compared with each other need less of a past, and are many.
  training: { rows: 1008, min: day, max: 28 * day },
  task,
  loadFrames: () => import('./frames'),
} satisfies SeriesQueryType<OutlierQuery, OutlierResults>;
