import * as v from 'valibot';
import { anyText, chosenFrom, choice, describe, list, object, text } from '../../schema';

/** Units that the numbers of a message are written in. */
export const evidenceUnits = ['number', 'ratio', 'percent', 'seconds', 'milliseconds', 'bytes'] as const;
/** A unit of a message's numbers. */
export type EvidenceUnit = (typeof evidenceUnits)[number];

const maxCauses = 50;
const maxNameLength = 200;
const expected = 'false, or an object with what, unit, service and causes';

const options = object(
  {
    what: v.optional(describe(anyText('a text', maxNameLength), "What is measured, such as 'failed requests'.")),
    unit: v.optional(
      describe(choice(evidenceUnits), 'Unit of the query: ratio is 0 to 1, percent 0 to 100. Default: number.')
    ),
    service: v.optional(
      describe(text('a name', maxNameLength), 'The service that the rule is about. Default: the label `service`.')
    ),
    causes: v.optional(
      describe(
        list(text('a name', maxNameLength), 'a list of names of services', maxCauses),
        'Services that may be the cause, by the names that Foresight knows them by. Default: no cause is told.'
      )
    ),
  },
  expected
);

const silent = v.literal(false);

/** What an alert's message tells beside the number that decides; false: nothing. */
export const evidence = chosenFrom([silent, options], (value) => (value === false ? silent : options), expected);

/** What is told with an alert. */
export type EvidenceOptions = v.InferOutput<typeof options>;
