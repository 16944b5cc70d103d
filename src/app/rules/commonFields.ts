import { t } from '@grafana/i18n';
import { severities, type RuleSpec } from '../../alerts';
import type { RuleField } from './ruleField';

/** What all alerts have. */
export function alertFields(): RuleField[] {
  return [
    { path: 'name', label: t('rule-field.name', 'Name'), type: 'text' },
    {
      path: 'folder',
      label: t('rule-field.folder', 'Folder'),
      help: t('rule-field.folder-help', 'Made where there is none.'),
      type: 'text',
    },
    {
      path: 'group',
      label: t('rule-field.group', 'Group'),
      help: t('rule-field.group-help', 'Rules of a group are evaluated together.'),
      type: 'text',
    },
    {
      path: 'interval',
      label: t('rule-field.interval', 'Evaluated every'),
      help: t('rule-field.interval-help', 'A multiple of 10s, such as 1m.'),
      type: 'text',
    },
    {
      path: 'for',
      label: t('rule-field.for', 'Fires after'),
      help: t('rule-field.for-help', 'How long the condition must hold; 0s fires at once.'),
      type: 'text',
    },
    {
      path: 'keepFiring',
      label: t('rule-field.keep', 'Keeps firing for'),
      help: t('rule-field.keep-help', 'After the condition has ended, such as 10m.'),
      type: 'text',
      optional: true,
    },
    {
      path: 'recovery',
      label: t('rule-field.recovery', 'Ends at'),
      help: t('rule-field.recovery-help', 'Recovery threshold, on the safe side of the limit.'),
      type: 'number',
      optional: true,
    },
    ...routingFields(),
  ];
}

/** Who is called, and what they read. */
function routingFields(): RuleField[] {
  return [
    {
      path: 'severity',
      label: t('rule-field.severity', 'Severity'),
      type: 'choice',
      options: severities.map((value) => ({ value, label: value })),
    },
    {
      path: 'labels',
      label: t('rule-field.labels', 'Labels'),
      help: t('rule-field.labels-help', 'One name=value a line. Notification policies go by them.'),
      type: 'labels',
      optional: true,
    },
    { path: 'annotations.summary', label: t('rule-field.summary', 'Summary'), type: 'text', optional: true },
    {
      path: 'annotations.runbook',
      label: t('rule-field.runbook', 'Runbook'),
      help: t('rule-field.runbook-help', 'Address of the instructions for whoever is called.'),
      type: 'text',
      optional: true,
    },
  ];
}

/** What the rule learns from. */
export function learningFields({ kind }: RuleSpec): RuleField[] {
  return kind === 'missing' || kind === 'sloBurn'
    ? []
    : [
        {
          path: 'learning.step',
          label: t('rule-field.step', 'Step'),
          help: t('rule-field.step-help', 'Distance of observations, such as 5m; empty = automatic.'),
          type: 'text',
          optional: true,
        },
        {
          path: 'learning.training',
          label: t('rule-field.training', 'Learns from'),
          help: t('rule-field.training-help', 'Length of the history, such as 28d; empty = automatic.'),
          type: 'text',
          optional: true,
        },
      ];
}

/** The query that is watched. */
export function queryField(isLoki: boolean): RuleField {
  return {
    path: 'source.query.expr',
    label: isLoki ? 'LogQL' : 'PromQL',
    help: t(
      'rule-field.query-help',
      'A query that returns time series. For an SLO the share of failed events, with $window for the range.'
    ),
    type: 'code',
  };
}
