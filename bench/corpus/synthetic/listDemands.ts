import { isMapping } from '../../../src/schema';
import { listSelectors, type Selector } from './listSelectors';
import { fillPlaceholders, listPlaceholders } from './placeholders';

/** Every selector of a document: those of its expressions and those that its variables are read from. */
export function listDemands(document: unknown): Selector[] {
  const variables: unknown[] = [];
  const expressions: string[] = [];
  walk(document, (mapping) => {
    if (isMapping(mapping.templating) && Array.isArray(mapping.templating.list)) {
      variables.push(...mapping.templating.list);
    }
    expressions.push(...[mapping.expr].filter((expr) => typeof expr === 'string'));
  });
  const placeholders = listPlaceholders(variables);
  const queries = variables.filter(isMapping).map(({ query, definition }) => {
    const text = (isMapping(query) ? query.query : query) ?? definition;
    return typeof text === 'string' ? selectorOfVariable(text) : '';
  });
  return [...expressions, ...queries].flatMap((expr) => listSelectors(fillPlaceholders(expr, placeholders)));
}

/** The expression that a query variable reads, with the label that it takes as one to group by. */
function selectorOfVariable(text: string): string {
  const [, selector, label] = /^\s*label_values\(([\s\S]*),\s*(\w+)\s*\)\s*$/.exec(text) ?? [];
  const [, expr] = /^\s*query_result\(([\s\S]*)\)\s*$/.exec(text) ?? [];
  return selector === undefined ? (expr ?? '') : `count by (${label}) (${selector})`;
}

const maxDepth = 40;

function walk(value: unknown, visit: (mapping: Record<string, unknown>) => void, depth = 0): void {
  if (depth > maxDepth) {
    return;
  }
  if (Array.isArray(value)) {
    value.forEach((one) => walk(one, visit, depth + 1));
  } else if (isMapping(value)) {
    visit(value);
    Object.values(value).forEach((one) => walk(one, visit, depth + 1));
  }
}
