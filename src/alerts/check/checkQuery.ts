import { formatDuration, migrateQuery, planQuery, unknownFields } from '../../queries';
import { isSeriesStep } from '../spec/grafana/isSeriesStep';
import type { RuleStep } from '../spec/grafana/grafanaRule';
import { expandRule, getAlertKind, type RuleSpec } from '../kinds';
import { checkExpression } from '../spec/expression';
import { problemIf, catchProblem, type RuleProblem } from '../spec/problem';

/** Fields of a source's query that say nothing about what is queried. */
const formal = new Set([
  'refId',
  'datasource',
  'range',
  'instant',
  'format',
  'editorMode',
  'legendFormat',
  'queryType',
]);

/** Expressions that are empty or could reach out of parentheses, then queries that Foresight would refuse. */
export function checkQuery(spec: RuleSpec): RuleProblem[] {
  const texts = checkExpressions(spec);
  return texts.length > 0 ? texts : checkPlans(spec);
}

function checkExpressions(spec: RuleSpec): RuleProblem[] {
  const { query } = spec.source;
  const kind = getAlertKind(spec);
  const resolveExpr = kind.resolveExpr ?? ((expr: string) => expr);
  const own = Object.entries(query).filter(([field]) => !formal.has(field));
  const empty = own.every(([, value]) => value === '' || value === undefined || value === null);
  const message =
    "source.query is empty. Give the source's own query, such as { expr: 'sum(rate(http_requests_total[5m]))' }.";
  return [
    ...problemIf(empty, 'source.query', message),
    ...(typeof query.expr === 'string' ? checkExpression('source.query.expr', resolveExpr(query.expr)) : []),
    ...(kind.checkQuery?.(spec) ?? []),
  ];
}

/** Reads and plans every predictive query of the rule, as an evaluation would. */
function checkPlans(spec: RuleSpec): RuleProblem[] {
  return catchProblem('learning', () =>
    expandRule(spec)
      .flatMap(({ steps }) => steps)
      .filter((step) => step.datasourceUid === spec.foresight && isSeriesStep(step))
      .forEach(checkPlan)
  );
}

/** Any time: later than the longest training window. */
const now = 10 * 365 * 86_400_000;

function checkPlan({ model, relativeTimeRange }: RuleStep): void {
  const unknown = unknownFields(model);
  if (unknown.length > 0) {
    throw new Error(`learning has ${unknown.join(', ')}, which is not known. Remove or correct it.`);
  }
  const range = { from: now - relativeTimeRange.from * 1000, to: now, now };
  const plan = planQuery(migrateQuery(model), { refId: 'A', intervalMs: 60_000, forAlert: true, ...range });
  const ahead = plan.horizon * plan.step;
  const training = plan.cutoff - plan.trainingFrom;
  if (ahead > training) {
    throw new Error(
      `The horizon is ${formatDuration(ahead)}, but the forecast learns from ${formatDuration(training)} only. Shorten the horizon or widen learning.training.`
    );
  }
}
