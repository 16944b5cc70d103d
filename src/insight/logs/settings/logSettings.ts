import { boolean, type InferOutput } from 'valibot';
import { anyText, choice, describe, list, optional, strictObject, text, timeRange, wholeNumber } from '../../../schema';

const gibibyte = 1024 ** 3;
/** Known patterns are looked up for each pattern that is found. */
const maxKnownPatterns = 500;

const limit = (range: { min: number; max: number }, fallback: number, description: string) =>
  optional(
    describe(wholeNumber(range, `{field} is {value}, which is no number; ${fallback} is used.`), description),
    fallback
  );

/** A pattern that somebody knows of. */
const knownPattern = strictObject(
  {
    pattern: describe(
      text('{field} is {value}. Write a pattern as LogQL filters by, such as "user <_> logged in".'),
      'The pattern, as LogQL filters by: `<_>` stands for what differs.'
    ),
    name: optional(describe(anyText(), 'For people: why it is known.')),
    effect: optional(describe(choice(['ignore']), "'ignore': it is no part of any answer."), 'ignore'),
    times: optional(
      describe(
        list(timeRange(), '{field} is no list of time ranges.'),
        'ISO 8601 intervals in which it is expected, such as 2026-12-01T22:00Z/2026-12-02T02:00Z; absent = always.'
      )
    ),
  },
  'It is no object with pattern and effect.'
);

/** jsonData.logs of a Foresight data source: what is read of logs, and which patterns are known. */
export const logSettingsSchema = strictObject(
  {
    maxLines: limit(
      { min: 100, max: 100_000 },
      5_000,
      'Lines that one query reads of its range, and half as many of the time before.'
    ),
    maxBytes: limit(
      { min: 1024 * 1024, max: 10_240 * gibibyte },
      10 * gibibyte,
      'Bytes of logs that the source may have to go through for the counts of one query.'
    ),
    maxPatterns: limit({ min: 1, max: 200 }, 20, 'Patterns that one query counts in the source, a query each.'),
    examples: optional(
      describe(
        boolean('{field} is neither true nor false.'),
        'Whether a line of each pattern is shown, without personal data and secrets.'
      ),
      true
    ),
    patterns: optional(
      describe(
        list(knownPattern, 'patterns is no list. Write one entry per pattern.', maxKnownPatterns),
        'Patterns that somebody knows of.'
      ),
      []
    ),
  },
  'It is no object with maxLines, maxBytes, maxPatterns, examples and patterns.'
);

/** The same with defaults filled in. */
export type LogSettings = InferOutput<typeof logSettingsSchema>;
