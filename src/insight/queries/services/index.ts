import { message, type ComposedQueryType } from '../../../queries';
import type { InsightRunDeps } from '../../fleet/context';
import { insightFields, type InsightQuery } from '../../fleet/queryFields';
import { insightSection, serviceLabel, sourceFormFields } from '../form';

/** Which services are well, now and ahead? */
export const services = {
  label: message('query-type.services', 'Services'),
  help: message('query-type.services-help', 'Which services are well, now and ahead? Found in the metrics.'),
  fields: insightFields,
  // Of many signals, one is soon unusual by chance.
  defaults: { falseAlarmsPerWeek: 0.1 },
  outputs: {
    table: {
      label: message('insight-query.table', 'Services with reasons'),
      help: message('insight-query.table-help', 'For tables and the panel of services'),
    },
    health: {
      label: message('insight-query.health', 'Health now'),
      help: message(
        'insight-query.health-help',
        '0 good, 1 warning, 2 critical; one number per service, for alert rules'
      ),
      isNumber: true,
    },
    healthAhead: {
      label: message('insight-query.health-ahead', 'Health ahead'),
      help: message('insight-query.health-ahead-help', 'The same, of the worst within the horizon'),
      isNumber: true,
    },
  },
  alertOutput: 'health',
  form: {
    top: [
      { ...serviceLabel, control: { kind: 'service', empty: message('insight-query.all-services', 'All services') } },
    ],
    sources: sourceFormFields,
    sections: [insightSection],
  },
  isComplete: () => true,
  describe: ({ service }) => `services(${service})`,
  load: () => import('./answer'),
} satisfies ComposedQueryType<InsightQuery, InsightRunDeps>;
