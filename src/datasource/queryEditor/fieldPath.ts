import { readNumberRange, type NumberRange, type Schema } from '../../schema';
import type { Fields } from '../../queries';

type Model = Record<string, unknown>;

/** The value at a path such as 'minimumDeviation.absolute'. */
export function getValueAt(model: Model, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => (value as Model | undefined)?.[name], model);
}

/** The change of the query that puts a value at a path. */
export function setValueAt(model: Model, path: string, value: unknown): Model {
  const [name, ...rest] = path.split('.');
  const inner = rest.length > 0 ? setValueAt(model[name] as Model, rest.join('.'), value) : value;
  return rest.length > 0 ? { [name]: { ...(model[name] as Model), ...(inner as Model) } } : { [name]: inner };
}

/** The range that the field's schema demands of a number. */
export function getRange(fields: Fields, path: string): NumberRange {
  const [name, ...rest] = path.split('.');
  const schema = rest.reduce<Schema>(
    (outer, part) => (outer as unknown as { entries: Record<string, Schema> }).entries[part],
    fields[name].schema
  );
  return readNumberRange(schema);
}
