import { formatValue } from '../../schema';
import type { RuleSpec } from '../kinds';
import { problemIf, type RuleProblem } from '../spec/problem';

/** What keeps a rule that is otherwise right from being a Prometheus rule: a source that is not asked in PromQL. */
export function checkForPrometheus(spec: RuleSpec): RuleProblem[] {
  const { expr, queryType } = spec.source.query;
  const field = 'source.query.expr';
  const absent = typeof expr !== 'string' || expr.trim() === '';
  return [
    ...problemIf(absent, field, `${field} is ${formatValue(expr)}. Prometheus rules need an expression of PromQL.`),
    ...problemIf(
      queryType === 'range' || queryType === 'instant',
      'source.query.queryType',
      `source.query.queryType is ${formatValue(queryType)}, as Loki's queries have it. Prometheus rules cannot ask Loki: use one of Grafana's formats.`
    ),
  ];
}
