import { toText } from '../../../../schema';
import { listNodes, parseExpression } from '../../../promql/parseExpression';

/** A filter that applies to every series of a data source. */
export interface AdHocFilter {
  label: string;
  operator: string;
  value: string;
}

const maxValues = 1_000;
const selectorNodes = new Set(['VectorSelector', 'Selector']);
const operators = new Set(['=', '!=', '=~', '!~']);

/** Grafana's operators for one of several values, as regular expressions. */
const ofSeveral = new Map([
  ['=|', '=~'],
  ['!=|', '!~'],
]);

/** A filter as a dashboard saves it: several values of one operator are one regular expression. */
export function readFilter({ key, operator, value, values }: Record<string, unknown>): AdHocFilter {
  const regex = ofSeveral.get(toText(operator));
  const list = Array.isArray(values) ? values.slice(0, maxValues) : [value];
  return regex === undefined
    ? { label: toText(key), operator: toText(operator), value: toText(value) }
    : { label: toText(key), operator: regex, value: list.map((one) => escapeSigns(toText(one))).join('|') };
}

function escapeSigns(value: string): string {
  return value.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** The expression with the filters in each of its selectors; filters that PromQL and LogQL have no matcher for are left out. */
export function addMatchers(expr: string, filters: AdHocFilter[]): string {
  const matchers = filters
    .filter(({ label, operator }) => operators.has(operator) && /^[a-z_]\w*$/i.test(label))
    .map(({ label, operator, value }) => `${label}${operator}${JSON.stringify(value)}`);
  if (matchers.length === 0) {
    return expr;
  }
  const { tree } = parseExpression(expr);
  const selectors = listNodes(tree.topNode, ({ name }) => selectorNodes.has(name));
  return selectors.reduceRight((text, { from, to }) => {
    const selector = addToSelector(text.slice(from, to), matchers);
    return text.slice(0, from) + selector + text.slice(to);
  }, expr);
}

function addToSelector(selector: string, matchers: string[]): string {
  const added = matchers.filter((matcher) => !selector.includes(matcher)).join(', ');
  if (added === '') {
    return selector;
  }
  if (!selector.endsWith('}')) {
    return `${selector}{${added}}`;
  }
  const inner = selector.slice(0, -1).trimEnd();
  const isOpen = inner.endsWith('{') || inner.endsWith(',');
  return `${inner}${isOpen ? '' : ', '}${added}}`;
}
