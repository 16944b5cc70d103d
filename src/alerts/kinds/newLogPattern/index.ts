import { message, type FormField } from '../../spec/formField';
import type { AlertKind } from '../alertKind';
import { exampleCommon } from '../examples';
import { falseAlarmsField, withinField } from '../fields';
import { expandNewLogPattern, parseNewLogPattern } from './grafana';
import { newLogPatternEntries, type NewLogPatternRule } from './schema';

const queryField: FormField = {
  path: 'source.query.expr',
  label: message('rule-field.log-query', 'Log query'),
  help: message('rule-field.log-query-help', 'LogQL that gives lines, such as {app="shop"} |= "payment".'),
  type: 'code',
};

const levelField: FormField = {
  path: 'level',
  label: message('rule-field.level', 'Level'),
  help: message('rule-field.level-help', 'Patterns of at least this level.'),
  type: 'choice',
  options: [
    { value: 'debug', label: message('rule-field.level-debug', 'debug') },
    { value: 'info', label: message('rule-field.level-info', 'info') },
    { value: 'warn', label: message('rule-field.level-warn', 'warning') },
    { value: 'error', label: message('rule-field.level-error', 'error') },
    { value: 'critical', label: message('rule-field.level-critical', 'critical') },
  ],
};

const baselineField: FormField = {
  path: 'baseline',
  label: message('rule-field.baseline', 'Not seen for'),
  help: message('rule-field.baseline-help', 'How long a pattern must not have been seen to be new, for example 7d.'),
  type: 'text',
};

const serviceField: FormField = {
  path: 'service',
  label: message('rule-field.service', 'Service'),
  help: message('rule-field.service-help', 'This service alone. Empty: each service that the lines name.'),
  type: 'text',
  optional: true,
};

/** Log lines of a kind that was not seen before. */
export const newLogPattern: AlertKind<NewLogPatternRule> = {
  label: message('rule-kind.new-log-pattern', 'the logs say something new'),
  doc: 'Fires for each service that logs lines of a pattern that was not seen within `baseline`, of at least `level`, until there has been none for five minutes or the pattern is older than `within`. The query selects lines, not numbers. What a service often brings up anew is learnt and does not fire; patterns that are named in the settings of the data source (`logs.patterns`) do not, either. A rule of this kind is not replayed by backtests.',
  entries: newLogPatternEntries,
  defaults: { kind: 'newLogPattern', level: 'error', within: '1h', baseline: '7d' },
  noData: 'OK',
  execErr: 'Error',
  restsOnForecast: false,
  learns: false,
  expand: expandNewLogPattern,
  parse: parseNewLogPattern,
  query: queryField,
  fields: () => [levelField, withinField, baselineField, serviceField, falseAlarmsField],
  preview: { queryType: 'anomalies' },
  resolveExpr: (expr) => `sum(count_over_time(${expr} [5m]))`,
  examples: {
    newLogPattern: {
      ...exampleCommon,
      kind: 'newLogPattern',
      name: 'Payments log a new error',
      source: { uid: 'loki', query: { refId: 'A', expr: '{service="payments"}', queryType: 'range' } },
      for: '0s',
      level: 'error',
      within: '1h',
      baseline: '7d',
    },
  },
};
