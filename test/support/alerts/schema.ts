type Schema = Record<string, unknown>;
type Keyword = (asked: never, value: unknown, at: Place) => string[];

interface Place {
  path: string;
  schema: Schema;
  root: Schema;
}

const annotations = new Set(['$schema', '$defs', 'title']);

const types: Record<string, (value: unknown) => boolean> = {
  object: isMapping,
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  integer: Number.isInteger,
};

/** The keywords of JSON Schema that our own schemas use; values of another type than a keyword's are none of its business. */
const keywords: Record<string, Keyword> = {
  $ref: (ref: string, value, { path, root }) => violations(value, definition(root, ref), { path, root }),
  type: (type: string, value, { path }) => unless(types[type](value), `${path} is no ${type}`),
  enum: (choices: unknown[], value, { path }) => unless(choices.includes(value), `${path} is none of ${choices}`),
  const: (only: unknown, value, { path }) => unless(value === only, `${path} is not ${JSON.stringify(only)}`),
  pattern: (pattern: string, value, { path }) =>
    unless(typeof value !== 'string' || new RegExp(pattern, 'u').test(value), `${path} does not match ${pattern}`),
  minLength: (least: number, value, { path }) =>
    unless(typeof value !== 'string' || value.length >= least, `${path} is shorter than ${least}`),
  maxLength: (most: number, value, { path }) =>
    unless(typeof value !== 'string' || value.length <= most, `${path} is longer than ${most}`),
  minimum: (least: number, value, { path }) =>
    unless(typeof value !== 'number' || value >= least, `${path} is below ${least}`),
  multipleOf: (unit: number, value, { path }) =>
    unless(typeof value !== 'number' || value % unit === 0, `${path} is no multiple of ${unit}`),
  minItems: (least: number, value, { path }) =>
    unless(!Array.isArray(value) || value.length >= least, `${path} has fewer than ${least} items`),
  items: (item: Schema, value, { path, root }) =>
    Array.isArray(value) ? value.flatMap((one, i) => violations(one, item, { path: `${path}[${i}]`, root })) : [],
  required: (names: string[], value, { path }) =>
    isMapping(value) ? names.filter((name) => !(name in value)).map((name) => `${path}.${name} is missing`) : [],
  properties: (fields: Record<string, Schema>, value, { path, root }) =>
    eachField(value, (name, item) =>
      Object.hasOwn(fields, name) ? violations(item, fields[name], { path: `${path}.${name}`, root }) : []
    ),
  additionalProperties: (rule: false | Schema, value, { path, schema, root }) =>
    eachField(value, (name, item) => {
      const isKnown = isMapping(schema.properties) && Object.hasOwn(schema.properties, name);
      const at = `${path}.${name}`;
      return isKnown ? [] : rule === false ? [`${at} is not known`] : violations(item, rule, { path: at, root });
    }),
  oneOf: (choices: Schema[], value, { path, root }) => {
    const tried = choices.map((choice) => violations(value, choice, { path, root }));
    const fitting = tried.filter(({ length }) => length === 0).length;
    return fitting === 1 ? [] : [`${path} fits ${fitting} of ${choices.length} forms`, ...tried.flat()];
  },
};

/**
 * What in a value a JSON schema does not allow, each with its path; empty where the value fits.
 * @throws Error where the schema has a keyword that is not known here.
 */
export function violations(value: unknown, schema: Schema, at: { path?: string; root?: Schema } = {}): string[] {
  const { path = '$', root = schema } = at;
  return Object.entries(schema).flatMap(([name, asked]) => {
    if (annotations.has(name)) {
      return [];
    }
    if (!Object.hasOwn(keywords, name)) {
      throw new Error(`The schema has the keyword ${name}, which is not known here.`);
    }
    return keywords[name](asked as never, value, { path, schema, root });
  });
}

function definition(root: Schema, ref: string): Schema {
  const name = ref.replace('#/$defs/', '');
  return (root.$defs as Record<string, Schema>)[name];
}

function eachField(value: unknown, check: (name: string, item: unknown) => string[]): string[] {
  return isMapping(value) ? Object.entries(value).flatMap(([name, item]) => check(name, item)) : [];
}

function unless(holds: boolean, message: string): string[] {
  return holds ? [] : [message];
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
