import { checkExpression } from '../../spec/expression';
import { message, type FormField } from '../../spec/formField';
import type { AlertKind } from '../alertKind';
import { exampleCommon, examplePrometheus } from '../examples';
import { falseAlarmSensitivity } from '../falseAlarmSensitivity';
import { rareFalseAlarmsField, withinField } from '../fields';
import { changepointRecording, expandChangepoint, parseChangepoint } from './grafana';
import { toChangepointRules } from './prometheus';
import { changepointEntries, type ChangepointRule } from './schema';

const deployedField: FormField = {
  path: 'deployed',
  label: message('rule-field.deployed', 'Only after a deploy'),
  help: message('rule-field.deployed-help', 'An expression that is above 0 while a deploy is recent. Empty: always.'),
  type: 'code',
  optional: true,
};

/** A lasting new level. */
export const changepoint: AlertKind<ChangepointRule> = {
  label: message('rule-kind.changepoint', 'the level has changed lastingly'),
  doc: 'Fires for as long as `within` after the query has come to a lasting new level; with `deployed`, only after a deploy. For the effects of releases and configuration changes.',
  entries: changepointEntries,
  defaults: { kind: 'changepoint', within: '6h' },
  noData: 'OK',
  execErr: 'Error',
  restsOnForecast: false,
  learns: true,
  expand: expandChangepoint,
  recording: changepointRecording,
  toPrometheus: toChangepointRules,
  parse: parseChangepoint,
  sensitivity: falseAlarmSensitivity(),
  checkQuery: ({ deployed }) => (deployed === undefined ? [] : checkExpression('deployed', deployed)),
  fields: () => [withinField, deployedField, rareFalseAlarmsField],
  preview: { queryType: 'changepoints', output: 'level' },
  examples: {
    changepoint: {
      ...exampleCommon,
      kind: 'changepoint',
      name: 'Latency has a new level since the deploy',
      source: examplePrometheus('avg(checkout_duration_seconds)'),
      learning: { training: '7d', step: '5m' },
      within: '2h',
      deployed: 'sum(changes(process_start_time_seconds{job="checkout"}[2h]))',
    },
  },
};
