import { toJsonSchema, type JsonSchema } from '@valibot/to-json-schema';
import { alertKindNames, notifySchema, ruleSchemas } from '../../src/alerts';
import { capacitySettingsSchema } from '../../src/capacity';
import { incidentSettingsSchema } from '../../src/incidents';
import { insightSchema, logSettingsSchema } from '../../src/insight';
import { dataSourceType, seriesFields } from '../../src/queries';
import { responseSchema } from '../../src/response';
import { maturitySettingsSchema } from '../../src/maturity';
import { object, optional, type Schema } from '../../src/schema';
import { dataSourceSchema } from '../../src/sources';

const dialect = 'http://json-schema.org/draft-07/schema#';

/** JSON Schemas that editors complete YAML files by, by file name; made from the schemas that read the files. */
export function createSchemas(): Record<string, JsonSchema> {
  return { 'datasources.json': createDataSourcesSchema(), 'rules.json': createRulesSchema() };
}

/** What a schema says that JSON Schema can say; checks between fields stay with the reader. */
function convert(schema: Schema): JsonSchema {
  const { $schema, ...converted } = toJsonSchema(schema, {
    errorMode: 'ignore',
    typeMode: 'input',
    // In files, an address may be a variable that Grafana fills in.
    overrideAction: ({ valibotAction, jsonSchema: { format, ...rest } }) =>
      valibotAction.type === 'url' ? rest : undefined,
  });
  return converted;
}

/** Grafana's provisioning file, of which we know the settings of our own data sources. */
function createDataSourcesSchema(): JsonSchema {
  const jsonData = convert(
    object({
      ...dataSourceSchema.entries,
      insight: optional(insightSchema),
      logs: optional(logSettingsSchema),
      incidents: optional(incidentSettingsSchema),
      capacity: optional(capacitySettingsSchema),
      response: optional(responseSchema),
      maturity: optional(maturitySettingsSchema),
    })
  );
  const own = { properties: { type: { const: dataSourceType } }, required: ['type'] };
  return {
    $schema: dialect,
    title: 'Data sources of Foresight, in a provisioning file of Grafana',
    type: 'object',
    properties: {
      apiVersion: { type: 'integer' },
      datasources: {
        type: 'array',
        items: { type: 'object', required: ['name', 'type'], if: own, then: { properties: { jsonData } } },
      },
    },
  };
}

/** A rule file. What a rule lacks may come from the defaults, so no field is required here. */
function createRulesSchema(): JsonSchema {
  const rules = alertKindNames.map((kind) => ({ kind, properties: listProperties(ruleSchemas[kind]) }));
  const common = listCommon(rules.map(({ properties }) => properties));
  const refer = (properties: Properties) => mapValues(properties, (own, name) => (name in common ? refTo(name) : own));
  return {
    $schema: dialect,
    title: 'Alert rules of Foresight as code',
    type: 'object',
    definitions: common,
    properties: {
      defaults: { type: 'object', description: 'Completes every rule.', properties: refer(common) },
      rules: {
        type: 'array',
        minItems: 1,
        items: {
          type: 'object',
          properties: { kind: { enum: [...alertKindNames] } },
          allOf: rules.map(({ kind, properties }) => ({
            if: { properties: { kind: { const: kind } }, required: ['kind'] },
            then: { properties: { kind: {}, ...refer(properties) }, additionalProperties: false },
          })),
        },
      },
      notify: convert(notifySchema),
    },
    required: ['rules'],
    additionalProperties: false,
  };
}

type Properties = Record<string, JsonSchema>;

const refTo = (name: string): JsonSchema => ({ $ref: `#/definitions/${name}` });

function mapValues(properties: Properties, change: (own: JsonSchema, name: string) => JsonSchema): Properties {
  return Object.fromEntries(Object.entries(properties).map(([name, own]) => [name, change(own, name)]));
}

/** Parts of a rule that are merged with the defaults: what they lack may come from there. */
const merged = new Set(['labels', 'annotations', 'learning', 'source']);

function listProperties(schema: Schema): Properties {
  const { properties = {} } = convert(schema);
  return mapValues(properties as Properties, ({ required, ...rest }, name) => ({
    ...rest,
    ...(required !== undefined && !merged.has(name) && { required }),
    ...(name === 'learning' && { properties: { ...learning, ...rest.properties } }),
  }));
}

/** Fields of the queries that a rule is made of, which `learning` may set; `bounds` is one of several things, read by hand. */
const { source, query, horizon, deploys, direction, bounds, ...learningFields } = seriesFields;
const learning = Object.fromEntries(
  Object.entries(learningFields).map(([name, { schema }]) => [name, convert(schema)])
);

/** The fields that all kinds have in the same form. */
function listCommon([first, ...others]: Properties[]): Properties {
  const isCommon = (name: string) =>
    others.every((properties) => JSON.stringify(properties[name]) === JSON.stringify(first[name]));
  return Object.fromEntries(Object.entries(first).filter(([name]) => isCommon(name)));
}
