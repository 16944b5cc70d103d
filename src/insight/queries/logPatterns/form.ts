import { levelChoices, message, type Form } from '../../../queries';
import { serviceLabel, sourceFormFields } from '../form';

const [, logsField] = sourceFormFields;

/** Whose lines, of which level, and what counts as new. */
export const logPatternForm: Form = {
  top: [
    { ...serviceLabel, control: { kind: 'service', empty: message('insight-query.all-services', 'All services') } },
    {
      path: 'query.expr',
      label: message('log-patterns.query', 'Log query'),
      help: message(
        'log-patterns.query-help',
        'LogQL that gives lines, such as {app="shop"} |= "payment". Empty: the streams of the service.'
      ),
      control: { kind: 'text', placeholder: '{app="shop"}' },
    },
    {
      path: 'level',
      label: message('log-patterns.level', 'Level'),
      help: message('log-patterns.level-help', 'Patterns of at least this level.'),
      control: {
        kind: 'select',
        choices: [{ value: '', label: message('log-patterns.every-level', 'All levels') }, ...levelChoices],
      },
    },
  ],
  sources: [logsField],
  sections: [
    {
      title: message('log-patterns.novelty', 'What is new'),
      fields: [
        {
          path: 'baseline',
          label: message('log-patterns.baseline', 'Baseline'),
          help: message(
            'log-patterns.baseline-help',
            'How long before the range a pattern must not have been seen, such as 7d.'
          ),
          control: { kind: 'duration' },
          summary: message('log-patterns.summary-baseline', 'unseen for {{baseline}}'),
        },
        {
          path: 'falseAlarmsPerWeek',
          label: message('sensitivity.per-week', 'False alarms per week'),
          help: message(
            'log-patterns.rate-help',
            'That one puts up with, for each service. Fewer mean that only what is plainly new or unusual counts.'
          ),
          control: { kind: 'number' },
        },
        {
          path: 'pattern',
          label: message('log-patterns.pattern', 'Pattern'),
          help: message(
            'log-patterns.pattern-help',
            'For outputs of one pattern, as LogQL filters by: user <_> logged in.'
          ),
          control: { kind: 'text', placeholder: 'user <_> logged in' },
        },
      ],
    },
  ],
};
