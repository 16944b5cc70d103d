import type { InferOutput } from 'valibot';
import { formatUnknownFields, isMapping, listUnknownFields, object, type Entries } from './object';
import { parse, type Schema } from './parse';
import { maxListLength } from './values';
import type { Phrasing, Problem } from './problem';

type Outputs<E extends Entries> = { [Field in keyof E]: InferOutput<E[Field]> };

/**
 * Reads each field of an object by itself, for settings of which one mistake must not void the rest. A field that cannot be
 * read is at its default, a list keeps the entries that can be read, and fields that are not known are passed over; all of
 * this is told in `problems`. Every field of the schema must be optional.
 */
export function parseFields<E extends Entries>(
  schema: Schema & { entries: E },
  value: unknown,
  phrasing?: Phrasing
): { value: Outputs<E>; problems: Problem[] } {
  const { entries } = schema;
  const given = isMapping(value) ? value : {};
  const unknown = listUnknownFields(given, entries);
  const problems: Problem[] =
    unknown.length === 0 ? [] : [{ field: '', message: formatUnknownFields(unknown, entries) }];
  const read = (name: string): [string, unknown] => {
    const parsed = parse(object({ [name]: entries[name] }), { [name]: given[name] }, phrasing);
    problems.push(...(parsed.ok ? [] : parsed.problems));
    return [name, parsed.ok ? parsed.value[name] : readPart(entries[name], given[name])];
  };
  const fields = Object.fromEntries(Object.keys(entries).map(read)) as Outputs<E>;
  const whole = value === undefined || value === null || isMapping(value) || parse(schema, value, phrasing);
  return { value: fields, problems: whole === true || whole.ok ? problems : whole.problems };
}

/** What is left of a field that cannot be read: of a list the entries that can, else the default. */
function readPart(schema: Schema, value: unknown): unknown {
  const { item } = (schema as { wrapped?: { item?: Schema } }).wrapped ?? {};
  const isShort = Array.isArray(value) && value.length <= maxListLength;
  const rest = item && isShort ? value.filter((entry) => parse(item, entry).ok) : undefined;
  const parsed = parse(schema, rest);
  return parsed.ok ? parsed.value : undefined;
}
