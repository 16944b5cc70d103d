import { errorMessage } from '../../../../engine';
import { findLanguageId } from '../targets/findDataSource';
import { interpolateExpression, interpolateText } from '../interpolation/interpolate';
import type { DashboardLookups, InstantValue, LookupSource } from '../lookups';
import { chooseOptions } from './chooseOptions';
import { parsePattern } from '../../grafanaPattern';
import { filterOptions } from './filterOptions';
import { formatVariableQuery, parseVariableQuery, type VariableQuery } from './parseVariableQuery';
import { readOptions, type VariableDefinition } from './readDefinitions';
import { sortOptions } from './sortOptions';
import { keepSaved, type VariableScope } from './keepSaved';
import { maxOptions, maxValueLength, type Variable, type VariableOption } from './variable';

/** A variable whose values are looked up; what was saved where they cannot be, else why there is none. */
export async function resolveQueryVariable(definition: VariableDefinition, scope: VariableScope): Promise<Variable> {
  const { fields } = definition;
  const text = formatVariableQuery(fields.query) || formatVariableQuery(fields.definition);
  const { type, uid } = scope.findSource(fields.datasource, scope.variables);
  const language = type === undefined ? 'promql' : findLanguageId(type);
  if (text === '') {
    return keepSaved(definition);
  }
  if (language === undefined) {
    return keepSaved(definition, `takes its values from ${type}, which is not read here`);
  }
  const { text: filled, unfilled } = interpolateExpression(text, scope.variables, language);
  if (unfilled.length > 0) {
    const [{ shown, reason }] = unfilled;
    return keepSaved(definition, `depends on ${shown}, which ${reason}`);
  }
  const query = parseVariableQuery(filled);
  const found = query && lookUp(query, { uid, language }, scope.lookups);
  if (query === undefined || found === undefined) {
    return keepSaved(definition, 'has no saved value, and its values cannot be looked up here');
  }
  try {
    const all = arrangeOptions(await found, definition, scope);
    const options = all.slice(0, maxOptions);
    const isWhole = options.length === all.length;
    const narrowing = isWhole ? findScope(text, definition) : [];
    const chosen = chooseOptions(definition, { options, isData: true, ...(narrowing && { scope: narrowing }) });
    return options.length > 0 ? chosen : { ...chosen, emptiness: `has no value here: ${filled} finds none` };
  } catch (error) {
    return keepSaved(definition, `could not be looked up: ${errorMessage(error).replace(/\.$/, '')}`);
  }
}

/** The values that a query finds; undefined where that cannot be looked up. */
function lookUp(
  query: VariableQuery,
  source: LookupSource,
  { labelValues, labelNames, series, queryResult }: DashboardLookups
): Promise<string[]> | undefined {
  const finders: {
    [Find in VariableQuery['find']]: (query: Extract<VariableQuery, { find: Find }>) => Promise<string[]> | undefined;
  } = {
    labelValues: ({ label, selector }) => labelValues?.(source, label, selector),
    labelNames: ({ selector }) => labelNames?.(source, selector),
    metrics: ({ pattern }) => labelValues?.(source, '__name__').then((names) => filterMetrics(names, pattern)),
    queryResult: ({ expr }) => queryResult?.(source, expr).then((values) => values.map(formatInstantValue)),
    series: ({ selector }) => series?.(source, selector).then((found) => found.map(formatSeries)),
  };
  return (finders[query.find] as (query: VariableQuery) => Promise<string[]> | undefined)(query);
}

function filterMetrics(names: string[], pattern: string): string[] {
  const regex = parsePattern(`/${pattern.replace(/^\/(.*)\/$/s, '$1')}/`);
  return names.filter((name) => regex.test(name));
}

/** A series as Grafana shows it to the regular expression of the variable: its name, its labels, value and time. */
function formatInstantValue({ labels, value, time }: InstantValue): string {
  return Object.keys(labels).length === 0 && !Number.isFinite(time)
    ? value
    : `${formatLabels(labels, true)} ${value} ${time}`;
}

function formatSeries(labels: Record<string, string>): string {
  return formatLabels(labels, false);
}

function formatLabels({ __name__: name = '', ...labels }: Record<string, string>, withBraces: boolean): string {
  const pairs = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
  return pairs.length === 0 && !withBraces ? name : `${name}{${pairs.join(',')}}`;
}

/** The options in their order: those that match the variable's regular expression, and those that its author added. */
function arrangeOptions(
  values: string[],
  { fields }: VariableDefinition,
  { variables }: VariableScope
): VariableOption[] {
  const { regex, regexApplyTo, sort, staticOptions, staticOptionsOrder } = fields;
  const pattern = interpolateText(typeof regex === 'string' ? regex : '', variables, 'regex').text;
  const texts = values.filter((value) => typeof value === 'string' && value.length <= maxValueLength);
  const options = texts.map((value) => ({ value, text: value }));
  const found = sortOptions(filterOptions(options, pattern, regexApplyTo === 'text'), sort);
  const added = readOptions(staticOptions);
  const others = found.filter(({ value }) => !added.some((one) => one.value === value));
  if (staticOptionsOrder === 'sorted') {
    return sortOptions([...others, ...added], sort);
  }
  return staticOptionsOrder === 'after' ? [...others, ...added] : [...added, ...others];
}

const matcher = /(?<![\w.])[\w.]+\s*(?:=~|!~|!=|=)\s*(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`)/g;

/** The metric and the matchers that narrow the values of a label, without blanks; undefined where a list is narrowed otherwise. */
function findScope(text: string, { fields }: VariableDefinition): string[] | undefined {
  const query = parseVariableQuery(text);
  const isNarrowed = Boolean(fields.regex) || readOptions(fields.staticOptions).length > 0;
  if (query?.find !== 'labelValues' || isNarrowed) {
    return undefined;
  }
  const { selector = '' } = query;
  const [metric] = /^[\w:]+/.exec(selector) ?? [];
  return [
    ...(metric === undefined ? [] : [metric]),
    ...(selector.match(matcher) ?? []).map((one) => one.replace(/\s/g, '')),
  ];
}
