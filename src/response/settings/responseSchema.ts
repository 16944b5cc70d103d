import { boolean, type InferInput } from 'valibot';
import { anyText, describe, list, optional, strictObject } from '../../schema';
import { actionSchema } from './actionSchema';
import { engineSchema } from './engineSchema';

/** Actions of a catalogue, engines, and times without any action. */
export const maxActions = 50;
export const maxEngines = 20;
const maxFreezes = 100;

const time = describe(
  anyText('{field} is {value}. Write an ISO 8601 time with its zone.', 64),
  'ISO 8601 with its zone.'
);

/** jsonData.response of a Foresight data source: what may be done about trouble, by whom and how often. */
export const responseSchema = strictObject(
  {
    stopped: optional(
      describe(boolean('{field} is neither true nor false.'), 'Nothing is handed over while this is true.'),
      false
    ),
    freeze: optional(
      describe(
        list(strictObject({ from: time, to: time }), 'freeze is no list of times.', maxFreezes),
        'Times in which nothing is handed over.'
      )
    ),
    engines: optional(
      describe(list(engineSchema, 'engines is no list. Write one entry per engine.', maxEngines), 'What acts.')
    ),
    actions: optional(
      describe(list(actionSchema, 'actions is no list. Write one entry per action.', maxActions), 'The catalogue.')
    ),
  },
  'It is no object with stopped, freeze, engines and actions.'
);

/** The same as saved. */
export type ResponseSettings = InferInput<typeof responseSchema>;
