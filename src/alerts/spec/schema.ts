import * as v from 'valibot';
import { parseDuration } from '../../queries';
import { durationMs } from './durations';

/**
 * Building blocks of the schemas of rules. Their messages are whole sentences, in which {field} and {value} stand for the
 * path and the value that is refused, {name} for the path's last part, {parent} and {parentValue} for the object around it.
 */

const number = '{field} is {value}. Give a number.';
const text = '{field} is {value}. Give a text that is not empty.';
const duration = '{field} is {value}. Give a duration such as 5m, 12h or 28d.';

/** Any finite number. */
export const numberSchema = v.pipe(v.number(number), v.finite(number));

/** A text with at least one character that is no space. */
export const textSchema = v.pipe(v.string(text), v.regex(/\S/, text));

/** One of a list. */
export function choiceSchema<const Choices extends readonly string[]>(choices: Choices) {
  return v.picklist(choices, `{field} is {value}. Choose one of ${choices.join(', ')}.`);
}

/** A number in (0, 1). */
export function shareSchema(example: string) {
  const between = `{field} is {value}. Give a number above 0 and below 1, ${example}.`;
  return v.pipe(v.number(between), v.gtValue(0, between), v.ltValue(1, between));
}

/** A duration above 0. */
export const durationSchema = readBy(parseDuration);

/** A duration, 0s included. */
export const durationOrZeroSchema = readBy(durationMs);

function readBy(read: (text: string, field: string) => number) {
  const refusal = (value: string) => {
    try {
      read(value, '{field}');
      return undefined;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };
  return v.pipe(
    v.string(duration),
    v.check(
      (value) => refusal(value) === undefined,
      ({ input }) => refusal(input) ?? ''
    )
  );
}

/** A duration that also meets a condition on its milliseconds; `otherwise` completes "interval is 15s. ". */
export function durationThat(holds: (ms: number) => boolean, otherwise: string) {
  const isReadable = (value: string) => v.is(durationSchema, value);
  return v.pipe(
    durationSchema,
    v.check(
      (value) => !isReadable(value) || holds(parseDuration(value, 'Duration')),
      ({ input }) => `{field} is ${input}. ${otherwise}`
    )
  );
}

export const objectMessage = '{field} is {value}. Give an object.';

/** An object with fields; one that is missing is refused with the message of its own schema. */
export function objectSchema<const Entries extends v.ObjectEntries>(entries: Entries, message = objectMessage) {
  return v.object(entries, ({ expected }) => missingMessage(entries, expected) ?? message);
}

/** `expected` is the name of a missing field in quotes, or "Object". */
function missingMessage(entries: v.ObjectEntries, expected: string | null): string | undefined {
  const field = Object.entries(entries).find(([name]) => JSON.stringify(name) === expected);
  return field && v.safeParse(field[1], undefined).issues?.[0].message;
}

const maxTitleLength = 190;
const unprintable =
  /[\u0000-\u001f\u007f-\u009f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** A name that Grafana takes, with room for `suffix` characters that the rule adds to it. */
export function titleSchema(suffix = 0) {
  const max = maxTitleLength - suffix;
  return v.pipe(
    textSchema,
    v.check(
      (title) => [...title].length <= max,
      ({ input }) => `{field} is {value}, ${[...input].length} characters long. Grafana allows ${max}: shorten it.`
    ),
    v.check(
      (title) => !unprintable.test(title),
      '{field} is {value}, which holds control characters or broken ones. Remove them.'
    )
  );
}

const uid =
  '{field} is {value}. A uid has 1 to 40 letters, digits, hyphens and underscores: copy it from the address of its page.';

/** A uid of Grafana. */
export const uidSchema = v.pipe(v.string(uid), v.regex(/^[A-Za-z0-9_-]{1,40}$/, uid));

/** Whether a value is an object with fields: neither null nor a list. */
export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
