import { evidenceUnits } from './evidenceSpec';
import { message, type FormField } from './formField';
import { severities } from './ruleCommon';

const severityLabels = {
  critical: message('rule-field.critical', 'critical'),
  warning: message('rule-field.warning', 'warning'),
  info: message('rule-field.info', 'info'),
};

const unitLabels = {
  number: message('rule-field.unit-number', 'number'),
  ratio: message('rule-field.unit-ratio', 'ratio, 0 to 1'),
  percent: message('rule-field.unit-percent', 'percent, 0 to 100'),
  seconds: message('rule-field.unit-seconds', 'seconds'),
  milliseconds: message('rule-field.unit-milliseconds', 'milliseconds'),
  bytes: message('rule-field.unit-bytes', 'bytes'),
};

/** When the rule is evaluated, and when it fires and ends. */
const evaluationFields: readonly FormField[] = [
  {
    path: 'interval',
    label: message('rule-field.interval', 'Evaluation interval'),
    help: message('rule-field.interval-help', 'A multiple of 10s, for example 1m.'),
    type: 'text',
  },
  {
    path: 'for',
    label: message('rule-field.for', 'Pending period'),
    help: message('rule-field.for-help', 'How long the condition must hold before the alert fires. 0s: at once.'),
    type: 'text',
  },
  {
    path: 'keepFiring',
    label: message('rule-field.keep', 'Keep firing for'),
    help: message('rule-field.keep-help', 'After the condition has ended, for example 10m.'),
    type: 'text',
    optional: true,
  },
  {
    path: 'recovery',
    label: message('rule-field.recovery', 'Recovery threshold'),
    help: message('rule-field.recovery-help', 'A firing alert ends here: a value on the safe side of the limit.'),
    type: 'number',
    optional: true,
  },
];

/** Who is notified, and what they read. */
const notificationFields: readonly FormField[] = [
  {
    path: 'severity',
    label: message('rule-field.severity', 'Severity'),
    type: 'choice',
    options: severities.map((value) => ({ value, label: severityLabels[value] })),
  },
  {
    path: 'labels',
    label: message('rule-field.labels', 'Labels'),
    help: message('rule-field.labels-help', 'One name=value per line. Notification policies match them.'),
    type: 'labels',
    optional: true,
  },
  { path: 'annotations.summary', label: message('rule-field.summary', 'Summary'), type: 'text', optional: true },
  {
    path: 'annotations.runbook',
    label: message('rule-field.runbook', 'Runbook URL'),
    help: message('rule-field.runbook-help', 'Instructions for whoever is notified.'),
    type: 'text',
    optional: true,
  },
];

/** What the message tells beside the number that decides. */
const messageFields: readonly FormField[] = [
  {
    path: 'evidence.what',
    label: message('rule-field.measured', 'What is measured'),
    help: message('rule-field.measured-help', 'For the message, for example failed requests.'),
    type: 'text',
    optional: true,
  },
  {
    path: 'evidence.unit',
    label: message('rule-field.unit', 'Unit'),
    help: message('rule-field.unit-help', 'How the message writes the numbers.'),
    type: 'choice',
    options: evidenceUnits.map((value) => ({ value, label: unitLabels[value] })),
    optional: true,
  },
  {
    path: 'evidence.causes',
    label: message('rule-field.causes', 'Possible causes'),
    help: message('rule-field.causes-help', 'One service per line. The message names the most likely one.'),
    type: 'list',
    optional: true,
  },
];

/** The fields that the rules of all kinds have. */
export const alertFields: readonly FormField[] = [
  { path: 'name', label: message('rule-field.name', 'Name'), type: 'text' },
  {
    path: 'folder',
    label: message('rule-field.folder', 'Folder'),
    help: message('rule-field.folder-help', 'Created if it does not exist.'),
    type: 'text',
  },
  {
    path: 'group',
    label: message('rule-field.group', 'Evaluation group'),
    help: message('rule-field.group-help', 'Rules of a group are evaluated together.'),
    type: 'text',
  },
  ...evaluationFields,
  ...notificationFields,
  ...messageFields,
];

/** What the rules of kinds that learn from history have. */
export const learningFields: readonly FormField[] = [
  {
    path: 'learning.step',
    label: message('rule-field.step', 'Step'),
    help: message('rule-field.step-help', 'Time between observations, for example 5m. Empty: automatic.'),
    type: 'text',
    optional: true,
  },
  {
    path: 'learning.training',
    label: message('rule-field.training', 'Training window'),
    help: message(
      'rule-field.training-help',
      'Length of the history to learn from, for example 28d. Empty: automatic.'
    ),
    type: 'text',
    optional: true,
  },
];

const query: Omit<FormField, 'label'> = {
  path: 'source.query.expr',
  help: message(
    'rule-field.query-help',
    'A query that returns time series. For an SLO the ratio of failed events, with $window for the range.'
  ),
  type: 'code',
};

/** The query that is watched, by the id of its language. */
export const queryFields: Record<string, FormField> = {
  promql: { ...query, label: message('rule-field.promql', 'PromQL') },
  logql: { ...query, label: message('rule-field.logql', 'LogQL') },
};
