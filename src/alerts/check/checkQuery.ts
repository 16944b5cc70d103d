import { formatDuration, migrateQuery, planQuery, unknownFields } from '../../queries';
import type { RuleStep } from '../spec/grafanaRule';
import { partsOf } from '../kinds/partsOf';
import { isBalanced } from '../spec/promql';
import type { RuleSpec } from '../spec/ruleSpec';
import { problemIf, problemOf, shown, type RuleProblem } from './problem';

/** Fields of a source's query that say nothing about what is asked. */
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
  const asked = Object.entries(query ?? {}).filter(([field]) => !formal.has(field));
  const empty = asked.every(([, value]) => value === '' || value === undefined || value === null);
  const message =
    "source.query is empty. Give the source's own query, such as { expr: 'sum(rate(http_requests_total[5m]))' }.";
  return [
    ...problemIf(empty, 'source.query', message),
    ...(typeof query?.expr === 'string' ? checkExpression('source.query.expr', atWindow(spec, query.expr)) : []),
    ...checkOwn(spec, query?.expr),
  ];
}

function checkOwn(spec: RuleSpec, expr: unknown): RuleProblem[] {
  switch (spec.kind) {
    case 'deviation':
      return [...checkText(expr, 'the two are subtracted from each other'), ...checkExpression('peer', spec.peer)];
    case 'sloBurn':
      return [...checkText(expr, 'it is asked over several windows'), ...checkWindow(expr)];
    case 'changepoint':
      return spec.deployed === undefined ? [] : checkExpression('deployed', spec.deployed);
    default:
      return [];
  }
}

function checkText(expr: unknown, why: string): RuleProblem[] {
  const missing = typeof expr !== 'string' || expr.trim() === '';
  return problemIf(
    missing,
    'source.query.expr',
    `source.query.expr is ${shown(expr)}, but ${why}. Give an expression of PromQL or LogQL.`
  );
}

function checkWindow(expr: unknown): RuleProblem[] {
  const absent = typeof expr === 'string' && !expr.includes('$window');
  const message = `source.query.expr is ${shown(expr)}. Write $window where the range stands, such as rate(errors_total[$window]).`;
  return problemIf(absent, 'source.query.expr', message);
}

/** The expression as it is asked: only error ratios have a window. */
function atWindow(spec: RuleSpec, expr: string): string {
  return spec.kind === 'sloBurn' ? expr.split('$window').join('5m') : expr;
}

/** A variable of a dashboard, $name or ${name}; "$1" and "end$" in strings are none. */
const variable = /\$\{?[a-z_]\w*/i;

function checkExpression(field: string, expr: string): RuleProblem[] {
  const [name] = variable.exec(expr) ?? [];
  const unclosed = `${field} is ${shown(expr)}, with a bracket or quote that is not closed. Close it.`;
  return [
    ...problemIf(!isBalanced(expr), field, unclosed),
    ...problemIf(
      name !== undefined,
      field,
      `${field} is ${shown(expr)}. Alert rules know no dashboard variables: write a value instead of ${name}.`
    ),
  ];
}

/** Reads and plans every predictive query of the rule, as an evaluation would. */
function checkPlans(spec: RuleSpec): RuleProblem[] {
  return problemOf('learning', () =>
    partsOf(spec)
      .flatMap(({ steps }) => steps)
      .filter(({ datasourceUid }) => datasourceUid === spec.foresight)
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
