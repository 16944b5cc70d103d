import { message, type ComposedQueryType } from '../../../queries';
import { insightSection, serviceLabel, sourceFormFields } from '../../../insight';
import type { IncidentRunDeps } from '../../incidentDeps';
import { incidentFields, type IncidentsQuery } from './fields';

/** What goes wrong together, where did it begin, and what was it like before? */
export const incidents = {
  label: message('query-type.incidents', 'Incidents'),
  help: message('query-type.incidents-help', 'What goes wrong together, since when, and what most likely caused it?'),
  fields: incidentFields,
  // Of many signals, one is soon unusual by chance.
  defaults: { falseAlarmsPerWeek: 0.1 },
  outputs: {
    table: {
      label: message('incidents.table', 'Incidents'),
      help: message('incidents.table-help', 'A table: one row per incident'),
    },
    timeline: {
      label: message('incidents.timeline', 'Timeline'),
      help: message(
        'incidents.timeline-help',
        'A table: what was seen of the incidents, one row for each alert, anomaly or deploy'
      ),
    },
    services: {
      label: message('incidents.services', 'Services of an incident'),
      help: message('incidents.services-help', 'A table: which services were hit, and which are at risk'),
    },
    similar: {
      label: message('incidents.similar', 'Similar incidents'),
      help: message('incidents.similar-help', 'A table: earlier incidents that are like one, and what was done then'),
    },
    open: {
      label: message('incidents.open', 'Open incidents'),
      help: message('incidents.open-help', 'How many go on; one number per service, for alert rules'),
      isNumber: true,
    },
    cause: {
      label: message('incidents.cause', 'Likely cause'),
      help: message(
        'incidents.cause-help',
        'Its place among the candidates, from 1, or 0; one number per service, for alert rules'
      ),
      isNumber: true,
    },
    likelihood: {
      label: message('incidents.likelihood', 'Likelihood of the cause'),
      help: message('incidents.likelihood-help', 'From 0 to 1; one number per service, for alert rules'),
      isNumber: true,
    },
  },
  alertOutput: 'open',
  annotation: message('incidents.annotation', 'Incident'),
  form: {
    top: [
      { ...serviceLabel, control: { kind: 'service', empty: message('insight-query.all-services', 'All services') } },
      {
        path: 'incident',
        label: message('incidents.id', 'Incident'),
        help: message('incidents.id-help', 'The id of one incident, or a variable; empty for all.'),
        control: { kind: 'text', placeholder: '$incident' },
      },
    ],
    sources: sourceFormFields,
    sections: [insightSection],
  },
  isComplete: ({ output, incident }) => incident !== '' || !['services', 'similar'].includes(output),
  describe: ({ service, incident }) => `incidents(${[service, incident].filter((one) => one !== '').join(', ')})`,
  load: () => import('./answer'),
} satisfies ComposedQueryType<IncidentsQuery, IncidentRunDeps>;
