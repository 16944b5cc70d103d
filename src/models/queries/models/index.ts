import { message, type ComposedQueryType } from '../../../queries';
import type { ModelsRunDeps } from '../../modelsDeps';
import { modelsFields, type ModelsQuery } from './fields';

/** How good are the forecasts behind the rules and dashboards of this Grafana? */
export const models = {
  label: message('query-type.models', 'Models'),
  help: message('query-type.models-help', 'How good are the forecasts of all rules and dashboards?'),
  fields: modelsFields,
  outputs: {
    table: {
      label: message('models.table', 'Models'),
      help: message('models.table-help', 'A table: each forecast, the worst first, with what to do'),
    },
    proposals: {
      label: message('models.proposals', 'Proposals'),
      help: message('models.proposals-help', 'A table: changes of queries, with scores before and after'),
    },
    poor: {
      label: message('models.poor', 'Poor models'),
      help: message('models.poor-help', 'How many forecasts are poor; one number, for alert rules'),
      isNumber: true,
    },
  },
  alertOutput: 'poor',
  isBulk: true,
  form: {
    sections: [
      {
        title: message('models.section', 'Models'),
        fields: [
          {
            path: 'where',
            label: message('models.where', 'Queries of'),
            control: {
              kind: 'radio',
              choices: [
                { value: 'all', label: message('models.all', 'All'), summary: message('models.summary-all', 'all') },
                {
                  value: 'rule',
                  label: message('models.rules', 'Rules'),
                  summary: message('models.summary-rules', 'rules'),
                },
                {
                  value: 'dashboard',
                  label: message('models.dashboards', 'Dashboards'),
                  summary: message('models.summary-dashboards', 'dashboards'),
                },
              ],
            },
          },
          {
            path: 'limit',
            label: message('models.limit', 'At most'),
            help: message('models.limit-help', 'Queries that are measured, those of rules first.'),
            control: { kind: 'count' },
          },
        ],
      },
    ],
  },
  isComplete: () => true,
  describe: ({ where }) => `models(${where})`,
  load: () => import('./answer'),
} satisfies ComposedQueryType<ModelsQuery, ModelsRunDeps>;
