import { isMapping, toText } from '../../../../schema';
import { interpolateText } from '../interpolation/interpolate';
import { mappings } from '../listPanels';
import { chooseOptions } from './chooseOptions';
import { filterOptions } from './filterOptions';
import { keepSaved, type VariableScope } from './keepSaved';
import type { VariableDefinition } from './readDefinitions';
import { resolveQueryVariable } from './resolveQueryVariable';
import { createVariable, maxOptions, type Variable, type VariableOption } from './variable';

/** Finds what is chosen of a variable of one type. */
type Resolver = (definition: VariableDefinition, scope: VariableScope) => Variable | Promise<Variable>;

const resolvers = new Map<string, Resolver>([
  ['query', resolveQueryVariable],
  ['custom', resolveCustom],
  ['interval', resolveInterval],
  ['datasource', resolveDataSource],
  ['constant', ({ name, fields, saved }, scope) => createText(name, fields.query ?? saved?.[0]?.value, scope)],
  ['textbox', ({ name, fields, saved }, scope) => createText(name, saved?.[0]?.value || fields.query, scope)],
  [
    'switch',
    ({ name, fields, saved }, scope) => createText(name, saved?.[0]?.value ?? fields.disabledValue ?? 'false', scope),
  ],
  ['adhoc', ({ name, fields }) => createVariable(name, describeFilters(fields))],
]);

/** How variables of a type are resolved; those of types that are not known have what was saved. */
export function findResolver(type: string): Resolver {
  return resolvers.get(type) ?? keepSaved;
}

/** A text of the dashboard's author; it may refer to other variables. */
function createText(name: string, value: unknown, { variables }: VariableScope): Variable {
  const text = typeof value === 'string' || typeof value === 'number' ? toText(value) : '';
  return createVariable(name, interpolateText(text, variables, 'glob').text);
}

function resolveCustom(definition: VariableDefinition, { variables }: VariableScope): Variable {
  const { query, valuesFormat } = definition.fields;
  const text = typeof query === 'string' ? query : '';
  const options =
    valuesFormat === 'json' ? parseJsonOptions(text) : parseOptions(interpolateText(text, variables, 'glob').text);
  return options.length === 0
    ? { ...keepSaved(definition), isData: false }
    : chooseOptions(definition, { options: options.slice(0, maxOptions), isData: false });
}

/** "a, b, text : value": commas within a value are written as \, in it. */
function parseOptions(text: string): VariableOption[] {
  return (text.match(/(?:\\,|[^,])+/g) ?? []).map((part) => {
    const whole = part.replaceAll('\\,', ',').trim();
    const [, shown, value] = /^(.+)\s:\s(.+)$/s.exec(whole) ?? [];
    return shown === undefined ? { value: whole, text: whole } : { value: value.trim(), text: shown.trim() };
  });
}

function parseJsonOptions(text: string): VariableOption[] {
  try {
    const list: unknown = JSON.parse(text);
    return mappings(list).map(({ value, text: shown, ...properties }) => ({
      value: toText(value).trim(),
      text: toText(shown ?? value).trim(),
      properties,
    }));
  } catch {
    return [];
  }
}

/** Grafana's "auto" follows the width of the page; in a rule, four scrapes at least. */
function resolveInterval({ name, fields, saved }: VariableDefinition): Variable {
  const listed = typeof fields.query === 'string' ? fields.query : '';
  const intervals = [...listed.matchAll(/(["'])(.*?)\1|\w+/g)].map(([whole, , inner]) => inner ?? whole);
  const chosen = saved?.[0]?.value ?? '';
  const fixed = intervals.filter((interval) => interval !== 'auto');
  const isAuto = chosen.startsWith('$__auto') || chosen === 'auto';
  if (isAuto) {
    const auto = { value: '$__rate_interval', text: 'auto' };
    return { ...createVariable(name, ''), chosen: [auto] };
  }
  return createVariable(name, fixed.includes(chosen) ? chosen : (fixed[0] ?? (chosen || '$__rate_interval')));
}

function resolveDataSource(definition: VariableDefinition, { lookups, variables }: VariableScope): Variable {
  const { query, regex, current } = definition.fields;
  if (lookups.dataSources === undefined) {
    return keepSavedSource(definition, current);
  }
  const ofType = lookups.dataSources.filter(({ type }) => type === query);
  const pattern = interpolateText(typeof regex === 'string' ? regex : '', variables, 'regex').text;
  const names = matchNames(
    ofType.map(({ name }) => name),
    pattern
  );
  const options = ofType.filter(({ name }) => names.has(name)).map(({ uid, name }) => ({ value: uid, text: name }));
  const byDefault = [...ofType].sort((a, b) => Number(b.isDefault) - Number(a.isDefault))[0];
  const isDefault = definition.saved?.[0]?.value === 'default';
  // Old dashboards saved the name of a data source.
  const saved = isDefault && byDefault ? [{ value: byDefault.uid, text: byDefault.name }] : definition.saved;
  const asNames = saved?.map(({ value, text }) => ({
    value,
    text: options.some((one) => one.text === value) ? value : text,
  }));
  return chooseOptions({ ...definition, saved: asNames }, { options, isData: true });
}

/** Nothing is known of Grafana's data sources: a value that equals its text may be a name. */
function keepSavedSource(definition: VariableDefinition, current: unknown): Variable {
  const [value] = definition.saved ?? [{ value: '', text: '' }];
  const isName = isMapping(current) && current.text !== undefined && value?.text === value?.value;
  return { ...createVariable(definition.name, ''), chosen: value ? [{ ...value, properties: { isName } }] : [] };
}

function matchNames(names: string[], pattern: string): ReadonlySet<string> {
  try {
    const options = names.map((name) => ({ value: name, text: name }));
    const matching = names.filter((_, i) => filterOptions([options[i]], pattern).length > 0);
    return new Set(matching);
  } catch {
    return new Set(names);
  }
}

/** Filters as they stand in a selector. */
function describeFilters({ filters }: Record<string, unknown>): string {
  return mappings(filters)
    .map(({ key, operator, value }) => `${toText(key)}${toText(operator)}${JSON.stringify(toText(value))}`)
    .join(',');
}
