import * as v from 'valibot';
import type { Schema } from './parse';
import { refuseLists } from './preprocess';

/** Schemas of the fields of an object. */
export type Entries = Record<string, Schema>;

/** Whether a value is an object with fields: neither null nor a list. */
export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The fields of `value` that an object with these entries does not have: most often misspelt ones. */
export function listUnknownFields(value: Record<string, unknown>, entries: object): string[] {
  return Object.keys(value).filter((field) => !Object.hasOwn(entries, field));
}

/** The sentence about fields that are not known. */
export function formatUnknownFields(unknown: readonly string[], entries: object): string {
  return `Unknown fields: ${unknown.join(', ')}. Known are ${Object.keys(entries).join(', ')}. Check their spelling.`;
}

/** An object with these fields; one more field is a problem. */
export function strictObject<E extends Entries>(entries: E, expected = 'an object') {
  return refuseLists(v.strictObject(entries, objectMessage(entries, expected)));
}

/** An object with these fields; others are left out. */
export function object<E extends Entries>(entries: E, expected = 'an object') {
  return refuseLists(v.object(entries, objectMessage(entries, expected)));
}

/** An object with any fields, kept as they are: a model of somebody else. */
export function anyObject(expected = 'an object') {
  return refuseLists(v.record(v.string(), v.unknown(), expected));
}

/** One of several objects, told apart by the value of their field `key`. `expected` is what is written where it is no object. */
export function variant<Key extends string, Options extends v.VariantOptions<Key>>(
  key: Key,
  options: Options,
  messages: { expected?: string; unknown?: string } = {}
) {
  const { expected = 'an object', unknown = `one of ${listChoices(key, options).join(', ')}` } = messages;
  const message = (issue: v.BaseIssue<unknown>) => (issue.path ? unknown : expected);
  return refuseLists(v.variant(key, options, message));
}

/** One of several objects, told apart by their fields: the first of which a field is there, otherwise the last. */
export function alternatives<const Options extends ReadonlyArray<Schema & { entries: Entries }>>(
  options: Options,
  expected = 'an object'
) {
  return chosenFrom(
    options,
    (value) => {
      const isBegun = ({ entries }: Options[number]) =>
        isMapping(value) && Object.keys(entries).some((key) => key in value);
      return options.find(isBegun) ?? options[options.length - 1];
    },
    expected
  );
}

/** One of several schemas, chosen by the value: what is wrong with it is told of that one alone. */
export function chosenFrom<const Options extends readonly Schema[]>(
  options: Options,
  choose: (value: unknown) => Options[number],
  expected: string
) {
  const schema = v.union(options, expected);
  const run: (typeof schema)['~run'] = (dataset, config) =>
    choose(dataset.value)['~run'](dataset, config) as ReturnType<(typeof schema)['~run']>;
  return { ...schema, '~run': run };
}

function listChoices(key: string, options: readonly unknown[]): string[] {
  return (options as Array<{ entries: Record<string, { literal?: unknown; options?: unknown[] }> }>).flatMap(
    ({ entries }) => (entries[key].options ?? [entries[key].literal]).map(String)
  );
}

/** The library asks the object for all messages on its fields: one that is missing is put as its own schema puts it. */
function objectMessage(entries: Entries, expected: string): v.ErrorMessage<v.BaseIssue<unknown>> {
  return (issue) => {
    const [place] = issue.path ?? [];
    if (place === undefined) {
      return expected;
    }
    if (issue.expected === 'never') {
      return formatUnknownFields(listUnknownFields(place.input as Record<string, unknown>, entries), entries);
    }
    return getMessage(entries[String(place.key)], issue);
  };
}

function getMessage(schema: Schema, issue: v.BaseIssue<unknown>): string {
  const { message } = schema as { message?: v.ErrorMessage<v.BaseIssue<unknown>> };
  return typeof message === 'function' ? message({ ...issue, path: undefined }) : (message ?? 'a value');
}
