import { message, type FormField } from '../../spec/formField';
import type { AlertKind } from '../alertKind';
import { exampleCommon } from '../examples';
import { checkResponse } from './checkResponse';
import { expandResponse, parseResponse, responseRecording } from './grafana';
import { responseEntries, type ResponseRule } from './schema';

const actionField: FormField = {
  path: 'source.query.action',
  label: message('rule-field.action', 'Action'),
  help: message('rule-field.action-help', "Id of an action of the catalogue in the data source's settings."),
  type: 'text',
};

const targetField: FormField = {
  path: 'source.query.target',
  label: message('rule-field.target', 'Target'),
  help: message('rule-field.target-help', 'This target alone, such as the name of a service. Empty: all of them.'),
  type: 'text',
  optional: true,
};

const outputField: FormField = {
  path: 'output',
  label: message('rule-field.told', 'Who is told'),
  help: message(
    'rule-field.told-help',
    'An engine is told of what is due; people of what waits for their approval. The alerts have different labels.'
  ),
  type: 'choice',
  options: [
    { value: 'due', label: message('rule-field.told-engine', 'an engine') },
    { value: 'suggested', label: message('rule-field.told-people', 'people') },
  ],
};

const watched = { uid: 'foresight', query: { action: 'restart-leaking' } };

/** An action of the catalogue is due. */
export const response: AlertKind<ResponseRule> = {
  label: message('rule-kind.response', 'an action is due'),
  doc: 'Fires for each target that an action of the catalogue (`response` in the settings of the data source) is due for: `output: due` for the engine that acts, with the label `foresight_action`, `output: suggested` for people, with the label `foresight_suggested`. The source is the Foresight data source, its query `{ action, target? }`. `--record-to` records what was decided as `foresight_response_due`, `_suggested`, `_gate` (which gate stops it) and `_value`. A rule of this kind is not replayed by backtests; the replay of decisions is.',
  entries: responseEntries,
  defaults: { kind: 'response', output: 'suggested' },
  noData: 'OK',
  execErr: 'OK',
  restsOnForecast: false,
  learns: false,
  expand: expandResponse,
  recording: responseRecording,
  parse: parseResponse,
  checkQuery: checkResponse,
  query: actionField,
  fields: () => [targetField, outputField],
  examples: {
    responseDue: {
      ...exampleCommon,
      kind: 'response',
      name: 'Restart what leaks',
      source: watched,
      for: '0s',
      output: 'due',
    },
    responseSuggested: {
      ...exampleCommon,
      kind: 'response',
      name: 'Restarting the leaking process is suggested',
      source: { ...watched, query: { ...watched.query, target: 'recommendations' } },
      for: '0s',
      output: 'suggested',
    },
  },
};
