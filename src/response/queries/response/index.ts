import { message, type ComposedQueryType, type Output } from '../../../queries';
import type { ResponseRunDeps } from '../../evaluate/responseDeps';
import { responseFields, type ResponseQuery } from './fields';

const number = (label: Output['label'], help: Output['help']): Output => ({ label, help, isNumber: true });

/** What is to be done about trouble, and what keeps it from being done? */
export const response = {
  label: message('query-type.response', 'Response'),
  help: message('query-type.response-help', 'What is to be done about trouble, and what keeps it from being done?'),
  fields: responseFields,
  outputs: {
    decisions: {
      label: message('response.decisions', 'Decisions'),
      help: message('response.decisions-help', 'A table: one row per action and target, with the reason'),
    },
    due: number(
      message('response.due', 'Due'),
      message(
        'response.due-help',
        '1 where Grafana hands the action over, otherwise 0; one number per action and target'
      )
    ),
    suggested: number(
      message('response.suggested', 'Suggested'),
      message('response.suggested-help', '1 where people are to decide, otherwise 0; one number per action and target')
    ),
    since: number(
      message('response.since', 'Since'),
      message('response.since-help', 'When the trouble began, in seconds since 1970; 0 where there is none')
    ),
    value: number(
      message('response.value', 'Value'),
      message('response.value-help', 'Of the trigger; one number per action and target')
    ),
    threshold: number(
      message('response.threshold', 'Threshold'),
      message('response.threshold-help', 'The limit that the trigger passes; one number per action and target')
    ),
    gate: number(
      message('response.gate', 'Gate'),
      message(
        'response.gate-help',
        'The place of the first gate that stops it, 0 where none does; one number per action and target'
      )
    ),
    events: {
      label: message('response.events', 'Records'),
      help: message('response.events-help', 'A table: what was decided, approved, handed over and verified, and when'),
    },
    replay: {
      label: message('response.replay', 'Dry run over the past'),
      help: message(
        'response.replay-help',
        'A table: when it would have acted in the range, and what would have stopped it'
      ),
      isBulk: true,
    },
  },
  alertOutput: 'due',
  annotation: message('response.annotation', 'Response'),
  form: {
    top: [
      {
        path: 'action',
        label: message('response.action', 'Action'),
        help: message('response.action-help', 'The id of an action of the catalogue; empty for all.'),
        control: { kind: 'text', placeholder: 'restart-leaking' },
      },
      {
        path: 'target',
        label: message('response.target', 'Target'),
        help: message('response.target-help', 'What is acted on, such as a service; empty for all.'),
        control: { kind: 'text', placeholder: 'payment' },
      },
    ],
    sections: [],
  },
  isComplete: () => true,
  describe: ({ action, target }) => `response(${[action, target].filter((one) => one !== '').join(', ')})`,
  load: () => import('./answer'),
} satisfies ComposedQueryType<ResponseQuery, ResponseRunDeps>;
