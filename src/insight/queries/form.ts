import { message, type FormField, type FormSection } from '../../queries';
import { createMessage } from '../../texts';
import { signalKinds } from '../discovery/rules/signalRule';

/** Where metrics and logs are read from, unless as the data source's settings say. */
export const sourceFormFields: readonly FormField[] = [
  {
    path: 'source.uid',
    label: message('insight-query.metrics', 'Metrics'),
    control: { kind: 'configuredSource', logs: false },
  },
  { path: 'logs.uid', label: message('insight-query.logs', 'Logs'), control: { kind: 'configuredSource', logs: true } },
];

export const serviceLabel = {
  path: 'service',
  label: message('insight-query.service', 'Service'),
  help: message('insight-query.service-help', 'A name, or a variable such as $service.'),
};

/** Which signal of a service. */
export const signalField: FormField = {
  path: 'signal',
  label: message('insight-query.signal', 'Signal'),
  control: {
    kind: 'select',
    choices: [
      { value: '', label: message('insight-query.every-signal', 'All signals') },
      ...signalKinds.map((value) => ({ value, label: createMessage(`signal.${value}`, {}) })),
    ],
  },
};

/** How far to look ahead, what to learn from, and how surely something must be unusual. */
export const insightSection: FormSection = {
  title: message('insight-query.learning', 'Horizon and learning'),
  fields: [
    {
      path: 'horizon',
      label: message('forecast.horizon', 'Horizon'),
      help: message('insight-query.horizon-help', 'How far ahead to look, such as 6h or 7d.'),
      control: { kind: 'duration' },
      summary: message('forecast.summary-horizon', 'horizon {{horizon}}'),
    },
    {
      path: 'step',
      label: message('learning.step', 'Step'),
      help: message('insight-query.step-help', 'Distance of the observations, such as 15s or 5m.'),
      control: { kind: 'duration' },
      summary: message('learning.summary-step', 'step {{step}}'),
    },
    {
      path: 'training',
      label: message('learning.training', 'Training window'),
      help: message('insight-query.training-help', 'How much history to learn from, such as 14d.'),
      control: { kind: 'duration' },
      summary: message('learning.summary-training', 'training {{training}}'),
    },
    {
      path: 'falseAlarmsPerWeek',
      label: message('sensitivity.per-week', 'False alarms per week'),
      help: message(
        'insight-query.rate-help',
        'That one puts up with, for each signal. Fewer mean that only stronger ones count.'
      ),
      control: { kind: 'number' },
    },
  ],
};
