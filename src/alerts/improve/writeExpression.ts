import { isMapping } from '../../schema';
import { inParentheses } from '../promql/parentheses';
import type { ImportedRule } from '../import/importedRule';
import type { RuleStep } from '../spec/grafana/grafanaRule';

const operators: ReadonlyMap<unknown, string> = new Map([
  ['gt', '>'],
  ['gte', '>='],
  ['lt', '<'],
  ['lte', '<='],
  ['eq', '=='],
  ['ne', '!='],
]);

/**
 * A rule's condition as one expression, such as `(a) > 5`: of Grafana's rules those with a single query, whose value is
 * compared with a single limit. Undefined for others.
 */
export function writeExpression({ condition }: ImportedRule): string | undefined {
  if (!('steps' in condition)) {
    return 'promql' in condition ? condition.promql : condition.logql;
  }
  const { steps, refId } = condition;
  const queries = steps.filter(({ datasourceUid }) => datasourceUid !== '__expr__');
  const isComputed = steps.some(({ datasourceUid, model }) => datasourceUid === '__expr__' && model.type === 'math');
  const expr = queries.length === 1 && !isComputed ? queries[0].model.expr : undefined;
  const limit = readLimit(steps.find((step) => step.refId === refId));
  return typeof expr === 'string' && limit !== undefined ? `${inParentheses(expr)} ${limit}` : undefined;
}

/** The comparison of a threshold or of a classic condition that is the only one. */
function readLimit(step: RuleStep | undefined): string | undefined {
  const conditions = Array.isArray(step?.model.conditions) ? step.model.conditions : [];
  const [only] = conditions.length === 1 ? conditions : [];
  const evaluator = isMapping(only) && isMapping(only.evaluator) ? only.evaluator : {};
  const operator = operators.get(evaluator.type);
  const value = Array.isArray(evaluator.params) ? evaluator.params[0] : undefined;
  return operator !== undefined && Number.isFinite(value) ? `${operator} ${value}` : undefined;
}
