import { commonOutputs, message, type ComposedQueryType } from '../../../queries';
import type { InsightRunDeps } from '../../fleet/context';
import { signalFields, type SignalsQuery } from '../../fleet/queryFields';
import { insightSection, serviceLabel, sourceFormFields } from '../form';
import { signalFormFields } from './form';

/** What comes next, or was unusual, in all that is known of one service? */
export const signals = {
  label: message('query-type.signals', 'Signals of a service'),
  help: message('query-type.signals-help', 'What comes next, or was unusual, in all that is known of one service?'),
  fields: signalFields,
  outputs: { bands: commonOutputs.bands, events: commonOutputs.events },
  alertOutput: 'bands',
  form: {
    top: [
      {
        ...serviceLabel,
        control: {
          kind: 'service',
          empty: message('insight-query.choose-service', 'Choose a service'),
          needed: message('insight-query.service-needed', 'Choose a service.'),
        },
      },
      ...signalFormFields,
    ],
    sources: sourceFormFields,
    sections: [insightSection],
  },
  isComplete: ({ service }) => service !== '',
  describe: ({ service, signal }) => `signals(${[service, signal].filter((one) => one !== '').join(', ')})`,
  load: () => import('./answer'),
} satisfies ComposedQueryType<SignalsQuery, InsightRunDeps>;
