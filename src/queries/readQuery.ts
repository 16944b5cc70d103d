import { createMessage, MessageError } from '../texts';
import { choice, formatValue, parse } from '../schema';
import { listDefaults, readFields } from './fields/field';
import { queryVersion, type Query, type QueryType } from './queryType';

type Model = Record<string, unknown>;
/** What is read of a query type here. */
type Readable = Readonly<Record<string, Pick<QueryType, 'fields' | 'defaults' | 'outputs' | 'alertOutput'>>>;

/** Fields that Grafana itself adds to every query model. */
const hostFields =
  'refId datasource datasourceId datasourceUid hide key intervalMs maxDataPoints queryCachingTTL timeRange alias'.split(
    ' '
  );
/** `engine`: the version of the engine that a rule was written for, kept beside the fields. */
const ownFields = ['version', 'queryType', 'output', 'engine'];

/** A query of this type with every default filled in. */
export function createQuery(types: Readable, queryType: string): Query {
  const { fields, defaults, outputs } = types[queryType];
  const [output] = Object.keys(outputs);
  return { version: queryVersion, queryType, ...listDefaults(fields, defaults), output } as Query;
}

/**
 * Reads a saved query model of any known version and fills in defaults; unknown fields are left out.
 * Durations and times are kept as written, so that template variables survive; planning a run reads them.
 * @throws ForecastError naming the field, its value and what is allowed; for unknown versions too.
 */
export function readQuery(types: Readable, model: Model): Query {
  checkVersion(model.version);
  const names = Object.keys(types);
  const queryType = readWord('queryType', model.queryType ?? names[0], names);
  const { fields, defaults, outputs } = types[queryType];
  const offered = Object.keys(outputs);
  const output = readWord('output', isBlank(model.output) ? offered[0] : model.output, offered);
  return { version: queryVersion, queryType, ...readFields(fields, model, defaults), output } as Query;
}

/** Names of the model's fields that neither Grafana nor any query type knows, such as misspelt options. */
export function listUnknownFields(types: Readable, model: Model): string[] {
  const known = new Set([
    ...hostFields,
    ...ownFields,
    ...Object.values(types).flatMap(({ fields }) => Object.keys(fields)),
  ]);
  return Object.keys(model).filter((field) => !known.has(field));
}

/** What a run answers with: for alert rules always one number column, where the query type has one. */
export function chooseOutput(
  { outputs, alertOutput }: Pick<QueryType, 'outputs' | 'alertOutput'>,
  output: string,
  forAlert: boolean
): string {
  return forAlert && !outputs[output]?.isNumber ? alertOutput : output;
}

function checkVersion(version: unknown = queryVersion): void {
  if (version !== queryVersion && version !== null) {
    throw new MessageError(createMessage('query.version', { version: formatValue(version), known: queryVersion }));
  }
}

function readWord(name: string, value: unknown, words: string[]): string {
  const [first, ...rest] = words;
  const parsed = parse(choice([first, ...rest], `{field} is {value}. Allowed: ${words.join(', ')}.`), value, {
    subject: () => name,
  });
  if (!parsed.ok) {
    throw new MessageError(createMessage('query.verbatim', { text: parsed.problems[0].message }));
  }
  return parsed.value;
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}
