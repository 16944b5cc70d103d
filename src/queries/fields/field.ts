import { createMessage, MessageError } from '../../texts';
import * as v from 'valibot';
import { object, optional, parse, type Schema } from '../../schema';

/** One field of a saved query: how it is read, and what holds where it is left out. */
export interface Field<Value = unknown> {
  schema: Schema<Value>;
  default: Value;
}

/** The fields of a query type by their names. */
export type Fields = Readonly<Record<string, Field>>;

/** What is read of fields. */
export type FieldValues<Own extends Fields> = { [Name in keyof Own]: v.InferOutput<Own[Name]['schema']> };

/** A field with its default, whose type is that of what the schema reads. */
export function field<Value>(schema: Schema<Value>, fallback: NoInfer<Value>): Field<Value> {
  return { schema, default: fallback };
}

/** The defaults of all fields, with those that are given in their place. */
export function listDefaults<Own extends Fields>(
  fields: Own,
  given: Partial<FieldValues<NoInfer<Own>>> = {}
): FieldValues<Own> {
  const entries = Object.entries(fields).map(([name, one]) => [name, name in given ? given[name] : one.default]);
  // Object.fromEntries forgets the names.
  return Object.fromEntries(entries) as FieldValues<Own>;
}

/**
 * Reads the fields of a saved query; those that are absent or empty take their default.
 * @throws ForecastError that names the field, its value and what is allowed.
 */
export function readFields<Own extends Fields>(
  fields: Own,
  model: Record<string, unknown>,
  given: Partial<FieldValues<NoInfer<Own>>> = {}
): FieldValues<Own> {
  const entries = Object.entries(fields).map(([name, { schema, default: fallback }]) => [
    name,
    optional(schema, name in given ? given[name] : fallback),
  ]);
  const parsed = parse(object(Object.fromEntries(entries)), model, { expected: 'Allowed:', choices: 'Allowed:' });
  if (!parsed.ok) {
    const [{ content, message: text }] = parsed.problems;
    throw new MessageError(content ?? createMessage('query.verbatim', { text }));
  }
  return parsed.value as FieldValues<Own>;
}
