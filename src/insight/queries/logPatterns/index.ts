import { commonOutputs, message, type ComposedQueryType } from '../../../queries';
import type { InsightRunDeps } from '../../fleet/context';
import { logPatternFields, type LogPatternsQuery } from '../../logs/logQueryFields';
import { logPatternForm } from './form';

const { bands, anomalyFlag, anomalyScore } = commonOutputs;

/** What do the logs say, and what of it is new? */
export const logPatterns = {
  label: message('query-type.log-patterns', 'Log patterns'),
  help: message('query-type.log-patterns-help', 'What do the logs say, and what of it is new, more, less or gone?'),
  fields: logPatternFields,
  outputs: {
    patterns: {
      label: message('log-patterns.table', 'Patterns'),
      help: message('log-patterns.table-help', 'A table of patterns with their states, and how often each came'),
    },
    events: {
      label: message('log-patterns.events', 'Events'),
      help: message('log-patterns.events-help', 'A table: which patterns became new, more, less or gone, and when'),
    },
    newPatterns: {
      label: message('log-patterns.new-patterns', 'New patterns'),
      help: message(
        'log-patterns.new-patterns-help',
        'How many there are at present; one number per service, for alert rules'
      ),
      isNumber: true,
    },
    bands,
    anomalyFlag,
    anomalyScore,
  },
  alertOutput: 'newPatterns',
  annotation: message('log-patterns.annotation', 'Log pattern'),
  form: logPatternForm,
  isComplete: ({ output, pattern }) => pattern !== '' || !['bands', 'anomalyFlag', 'anomalyScore'].includes(output),
  describe: ({ service, query, level }) =>
    `logPatterns(${[service, query.expr, level].filter((one) => typeof one === 'string' && one !== '').join(', ')})`,
  load: () => import('./answer'),
} satisfies ComposedQueryType<LogPatternsQuery, InsightRunDeps>;
