import { formatValue } from '../../../schema';
import { requireExpression } from '../../spec/expression';
import { message, type FormField } from '../../spec/formField';
import { problemIf, type RuleProblem } from '../../spec/problem';
import type { AlertKind } from '../alertKind';
import { exampleCommon, examplePrometheus } from '../examples';
import { burnRateName, burnRates, exhaustionName, withWindow } from './burnRates';
import { expandSloBurn } from './grafana';
import { toSloBurnRules } from './prometheus';
import { sloBurnEntries, type SloBurnRule } from './schema';

const fields: readonly FormField[] = [
  {
    path: 'objective',
    label: message('rule-field.objective', 'Objective'),
    help: message('rule-field.objective-help', 'Ratio of good events, for example 0.999.'),
    type: 'number',
  },
  {
    path: 'period',
    label: message('rule-field.period', 'SLO period'),
    help: message('rule-field.period-help', 'For example 30d.'),
    type: 'text',
  },
  {
    path: 'exhaustedWithin',
    label: message('rule-field.exhausted', 'Alert when the budget is forecast to run out within'),
    help: message('rule-field.exhausted-help', 'For example 3d. Empty: no such alert.'),
    type: 'text',
    optional: true,
  },
];

/** An error budget that burns too fast. */
export const sloBurn: AlertKind<SloBurnRule> = {
  label: message('rule-kind.slo', 'an error budget burns too fast'),
  doc: 'Multi-window, multi-burn-rate alerts on an error budget, and one that forecasts when the budget runs out. The query is the ratio of failed events, with `$window` for the range.',
  entries: sloBurnEntries,
  defaults: { kind: 'sloBurn', objective: 0.999, period: '30d', exhaustedWithin: '3d' },
  // Without events there is no ratio.
  noData: 'OK',
  execErr: 'Error',
  restsOnForecast: false,
  learns: false,
  expand: expandSloBurn,
  names: [...burnRates.map(burnRateName), exhaustionName],
  toPrometheus: toSloBurnRules,
  parse: () => {
    throw new Error('an error budget has several rules, from which its objective and period cannot be read');
  },
  checkQuery: ({ source: { query } }) => [
    ...requireExpression(query.expr, 'it is queried over several windows'),
    ...checkWindow(query.expr),
  ],
  resolveExpr: (expr) => withWindow(expr, '1h'),
  fields: () => fields,
  preview: { queryType: 'forecast' },
  examples: {
    sloBurn: {
      ...exampleCommon,
      kind: 'sloBurn',
      name: 'Checkout availability',
      severity: 'critical',
      for: '0s',
      source: examplePrometheus(
        'sum(rate(http_requests_total{job="checkout",code=~"5.."}[$window])) / sum(rate(http_requests_total{job="checkout"}[$window]))'
      ),
      objective: 0.999,
      period: '30d',
      exhaustedWithin: '3d',
    },
  },
};

function checkWindow(expr: unknown): RuleProblem[] {
  const absent = typeof expr === 'string' && !expr.includes('$window');
  const text = `source.query.expr is ${formatValue(expr)}. Write $window where the range stands, such as rate(errors_total[$window]).`;
  return problemIf(absent, 'source.query.expr', text);
}
