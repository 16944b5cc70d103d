import { isMapping } from '../../../../schema';

/** What a variable's query looks up. */
export type VariableQuery =
  | { find: 'labelValues'; label: string; selector?: string }
  | { find: 'labelNames'; selector?: string }
  | { find: 'metrics'; pattern: string }
  | { find: 'queryResult'; expr: string }
  | { find: 'series'; selector: string };

type Mapping = Record<string, unknown>;

/**
 * The text of a variable's query in the notation that Grafana's editors show, such as label_values(up, job); '' where it has
 * none. The models of the Prometheus and Loki editors are written in it, too.
 */
export function formatVariableQuery(query: unknown): string {
  if (!isMapping(query)) {
    return typeof query === 'string' ? query.trim() : '';
  }
  return typeof query.query === 'string' && query.query.trim() !== '' ? query.query.trim() : writeModel(query);
}

/** Grafana's codes of what the editor of Prometheus looks up. */
const promqlModels: Array<(model: Mapping) => string> = [
  ({ match }) => `label_names(${readText(match)})`,
  (model) => writeLabelValues(writeSelector(model), readText(model.label)),
  ({ metric }) => `metrics(${readText(metric)})`,
  ({ varQuery }) => `query_result(${readText(varQuery).replace(/[\r\n]+/g, ' ')})`,
  ({ seriesQuery }) => readText(seriesQuery),
  ({ classicQuery }) => readText(classicQuery),
];

function writeModel(model: Mapping): string {
  if (typeof model.qryType === 'number') {
    return promqlModels[model.qryType]?.(model) ?? '';
  }
  // The editor of Loki: 0 = names, 1 = values of a label.
  if (typeof model.type === 'number') {
    return model.type === 0 ? 'label_names()' : writeLabelValues(readText(model.stream), readText(model.label));
  }
  return '';
}

function writeLabelValues(selector: string, label: string): string {
  return selector === '' ? `label_values(${label})` : `label_values(${selector}, ${label})`;
}

function writeSelector({ metric, labelFilters }: Mapping): string {
  const filters = Array.isArray(labelFilters) ? labelFilters.filter(isMapping) : [];
  const matchers = filters.map(({ label, op, value }) => `${readText(label)}${readText(op)}"${readText(value)}"`);
  return `${readText(metric)}${matchers.length === 0 ? '' : `{${matchers.join(', ')}}`}`;
}

function readText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Reads a query whose variables are filled in; undefined where there is nothing to look up. */
export function parseVariableQuery(text: string): VariableQuery | undefined {
  const [, name, inner] = /^(\w+)\s*\((.*)\)$/s.exec(text.trim()) ?? [];
  const read = name !== undefined && readers.get(name);
  if (read) {
    return read(inner.trim());
  }
  return text.trim() === '' ? undefined : { find: 'series', selector: text.trim() };
}

const readers = new Map<string, (inner: string) => VariableQuery | undefined>([
  ['label_names', (inner) => ({ find: 'labelNames', ...(inner === '' ? {} : { selector: matchMetric(inner) }) })],
  ['label_values', readLabelValues],
  ['metrics', (pattern) => (pattern === '' ? undefined : { find: 'metrics', pattern })],
  ['query_result', (expr) => (expr === '' ? undefined : { find: 'queryResult', expr })],
]);

/** Grafana looks for metrics whose name contains the text. */
function matchMetric(text: string): string {
  return /[{]/.test(text) ? text : `{__name__=~${JSON.stringify(`.*${text}.*`)}}`;
}

/** The label is what stands behind the last comma; what stands before it narrows the series. */
function readLabelValues(inner: string): VariableQuery | undefined {
  const [, selector = '', label = ''] = /^(?:(.*),)?\s*"?([^\s,{}"]+)"?$/s.exec(inner) ?? [];
  if (label === '') {
    return undefined;
  }
  const isEmpty = /^(?:\{\s*\})?$/.test(selector.trim());
  return { find: 'labelValues', label, ...(isEmpty ? {} : { selector: selector.trim() }) };
}
