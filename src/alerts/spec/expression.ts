import { formatValue } from '../../schema';
import { isBalanced } from '../promql/parentheses';
import { maxExpressionLength } from '../promql/parseExpression';
import { problemIf, type RuleProblem } from './problem';

/** A variable of a dashboard, $name or ${name}; "$1" and "end$" in strings are none. */
const variable = /\$\{?[a-z_]\w*/i;

/** Brackets that are not closed, and variables of dashboards, in an expression of PromQL or LogQL. */
export function checkExpression(field: string, expr: string): RuleProblem[] {
  if (expr.length > maxExpressionLength) {
    const message = `${field} has ${expr.length} characters; at most ${maxExpressionLength} are read. Shorten it, such as by a recording rule.`;
    return [{ field, message }];
  }
  const [name] = variable.exec(expr) ?? [];
  const unclosed = `${field} is ${formatValue(expr)}, with a bracket or quote that is not closed. Close it.`;
  return [
    ...problemIf(!isBalanced(expr), field, unclosed),
    ...problemIf(
      name !== undefined,
      field,
      `${field} is ${formatValue(expr)}. Alert rules know no dashboard variables: write a value instead of ${name}.`
    ),
  ];
}

/** A problem where the source's query is not an expression; `why` says what needs one. */
export function requireExpression(expr: unknown, why: string): RuleProblem[] {
  const missing = typeof expr !== 'string' || expr.trim() === '';
  return problemIf(
    missing,
    'source.query.expr',
    `source.query.expr is ${formatValue(expr)}, but ${why}. Give an expression of PromQL or LogQL.`
  );
}
