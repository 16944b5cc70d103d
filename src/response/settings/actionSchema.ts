import { boolean, check, literal, maxEntries, pipe, record, regex, string, type InferOutput } from 'valibot';
import {
  anyObject,
  choice,
  chosenFrom,
  describe,
  duration,
  isMapping,
  list,
  number,
  optional,
  refuseLists,
  strictObject,
  text,
  wholeNumber,
} from '../../schema';
import { responseId } from './engineSchema';
import { maxPatternLength, findPatternProblem } from './safeValue';

/** How far an action may go without a person. */
export const responseModes = ['observe', 'suggest', 'approve', 'auto'] as const;
export type ResponseMode = (typeof responseModes)[number];

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof weekdays)[number];

/** Parameters of one action. */
export const maxParameters = 20;

const label = () =>
  pipe(
    string('{field} is {value}. Write the name of a label.'),
    regex(/^[A-Za-z_][A-Za-z0-9_]{0,99}$/, '{field} is {value}. Write the name of a label.')
  );

const side = (description: string) => optional(describe(number(), description));
const threshold = {
  above: side('Holds where the value is above this.'),
  below: side('Holds where the value is below this.'),
};

const source = describe(
  text('{field} is {value}. Write the uid of an allowed source.', 200),
  'uid of an allowed source.'
);
const sourceQuery = describe(anyObject("the source's own query, such as {expr: ...}"), "The source's own query.");

const pattern = pipe(
  string('{field} is {value}. Write a regular expression such as [a-z][a-z0-9-]*.'),
  regex(
    new RegExp(`^.{1,${maxPatternLength}}$`, 's'),
    `{field} has more than ${maxPatternLength} characters, or none.`
  ),
  check<string, string | ((issue: { input: string }) => string)>(
    (given) => findPatternProblem(given) === undefined,
    ({ input }) => `{field} is {value}, which ${findPatternProblem(input)}.`
  )
);

const labelParameter = strictObject({
  label: describe(label(), 'The label that gives the value.'),
  pattern: describe(pattern, 'RE2 that the value of the label matches as a whole.'),
});
const fixedParameter = strictObject({
  type: literal('integer'),
  value: describe(wholeNumber(), 'The value, always.'),
});
const integerParameter = strictObject({
  type: literal('integer'),
  label: describe(label(), 'The label that gives the value.'),
  min: describe(wholeNumber(), 'The least value.'),
  max: describe(wholeNumber(), 'The greatest value.'),
});

const parameterExpected = 'an object with label and pattern, or with type: integer and value, or label, min and max';
/** Where a parameter's value comes from: a label that matches, or a whole number. */
const parameter = chosenFrom(
  [labelParameter, fixedParameter, integerParameter],
  (value) => {
    const given = isMapping(value) ? value : {};
    const whole = 'value' in given ? fixedParameter : integerParameter;
    return 'type' in given ? whole : labelParameter;
  },
  parameterExpected
);

const irreversible = literal(false, 'false, or an object with by');
const reversedBy = strictObject({ by: responseId() });
const reversal = chosenFrom(
  [irreversible, reversedBy],
  (value) => (value === false ? irreversible : reversedBy),
  'false, or an object with by'
);

const clock = () =>
  pipe(
    string('{field} is {value}. Write a time of day such as 08:00.'),
    regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, '{field} is {value}. Write a time of day such as 08:00.')
  );

const zone = pipe(
  string('{field} is {value}. Write a time zone such as Europe/Berlin.'),
  check(isTimeZone, '{field} is {value}, which is no time zone. Write one such as Europe/Berlin.')
);

function isTimeZone(name: string): boolean {
  try {
    return name.length <= 64 && new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== '';
  } catch {
    return false;
  }
}

const timeWindow = strictObject({
  days: optional(describe(list(choice(weekdays), 'days is no list of days.', 7), 'Default every day.')),
  from: clock(),
  to: describe(clock(), 'Before `from`: on the next day.'),
  zone: optional(describe(zone, 'Default UTC.'), 'UTC'),
});

const limitsSchema = strictObject({
  perHour: optional(describe(wholeNumber({ min: 1, max: 100 }), 'Hand-offs in any hour, of all targets.'), 1),
  perDay: optional(describe(wholeNumber({ min: 1, max: 1000 }), 'Hand-offs in any 24 hours, of all targets.'), 3),
  cooldown: optional(describe(duration(), 'Time between two hand-offs for the same target.'), '30m'),
  targetsAtOnce: optional(
    describe(wholeNumber({ min: 1, max: 100 }), 'Targets that are being acted on at the same time.'),
    1
  ),
  replicaShare: optional(
    describe(number({ above: 0, max: 1 }), "Share of a service's replicas that one hand-off may touch, with replicas.")
  ),
  replicas: optional(
    describe(strictObject({ source, query: sourceQuery }), 'How many replicas a target has: one series per target.')
  ),
});

/** One action of the catalogue. */
export const actionSchema = strictObject(
  {
    id: describe(responseId(), 'A label, a tag and what engines know it by.'),
    title: describe(text('{field} is {value}. Write what the action does.', 200), 'For people.'),
    engine: describe(responseId(), 'id of the engine that acts.'),
    mode: optional(
      describe(
        choice(responseModes),
        'observe: decisions are recorded alone. suggest: people are told. approve: handed over once a person approves. auto: handed over at once.'
      ),
      'observe'
    ),
    trigger: strictObject({
      query: describe(anyObject('a query of Foresight'), 'Any query of Foresight with a number output.'),
      ...threshold,
      for: optional(describe(duration(), 'How long it must hold. Default at once.')),
    }),
    target: describe(label(), 'The label that names what is acted on.'),
    parameters: optional(
      describe(
        pipe(
          refuseLists(record(label(), parameter, 'an object with a parameter per name')),
          maxEntries(maxParameters, `parameters has more than ${maxParameters} entries. Remove some.`)
        ),
        'What the engine is given beside the target, by name.'
      ),
      {}
    ),
    preconditions: optional(
      describe(
        list(strictObject({ source, query: sourceQuery, ...threshold }), 'preconditions is no list.', 10),
        'What must hold of the target, by series that have its label.'
      )
    ),
    incident: optional(
      describe(boolean('{field} is neither true nor false.'), 'Only while an open incident hits the target.'),
      false
    ),
    limits: optional(limitsSchema),
    windows: optional(
      describe(list(timeWindow, 'windows is no list.', 20), 'When it may be handed over. Default always.')
    ),
    reversible: optional(describe(reversal, 'The action that takes it back; left out where nothing does.')),
    verify: optional(
      describe(
        strictObject({
          source,
          query: sourceQuery,
          ...threshold,
          deadline: describe(duration(), 'By when it must hold after the hand-off.'),
        }),
        'What says whether it has helped. Needed for mode auto.'
      )
    ),
    minimum: optional(
      strictObject({
        trust: optional(describe(choice(['good', 'fair']), 'Least trust in the forecast.')),
        probability: optional(describe(number({ min: 0, max: 1 }), 'Least probability that the limit is reached.')),
        precision: optional(
          describe(number({ min: 0, max: 1 }), 'Least share of useful decisions among those of the past weeks.')
        ),
      })
    ),
    expiry: optional(describe(duration(), 'How long a hand-off holds; an engine must not act later.'), '15m'),
  },
  'It is no object with id, title, engine, trigger and target.'
);

/** An action as saved. */
export type ActionSettings = InferOutput<typeof actionSchema>;
