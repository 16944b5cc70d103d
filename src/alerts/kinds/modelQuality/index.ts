import { message, type FormField } from '../../spec/formField';
import type { AlertKind } from '../alertKind';
import { exampleCommon, examplePrometheus } from '../examples';
import { falseAlarmsField } from '../fields';
import { defaultBand, expandModelQuality, modelQualityRecording, parseModelQuality } from './grafana';
import { modelQualityEntries, type ModelQualityRule } from './schema';

const firesField: FormField = {
  path: 'fires',
  label: message('rule-field.model-fires', 'Fires when'),
  type: 'choice',
  options: [
    { value: 'coverage', label: message('rule-field.model-coverage', 'coverage leaves its band') },
    { value: 'falseAlarms', label: message('rule-field.model-alarms', 'there are too many alarms') },
    { value: 'drift', label: message('rule-field.model-drift', 'coverage has drifted') },
  ],
};

const recentField: FormField = {
  path: 'recent',
  label: message('rule-field.model-recent', 'Now is'),
  help: message('rule-field.model-recent-help', 'The time that is looked at, for example 7d.'),
  type: 'text',
};

const bandFields: readonly FormField[] = [
  { path: 'min', label: message('rule-field.model-min', 'Coverage at least'), type: 'number' },
  { path: 'max', label: message('rule-field.model-max', 'Coverage at most'), type: 'number' },
];

/** Forecasts that are no longer as good as they should be. */
export const modelQuality: AlertKind<ModelQualityRule> = {
  label: message('rule-kind.model-quality', 'forecasts are no longer good'),
  doc: 'Fires when forecasts of the query, made again with what was known then, are no longer as good as they should be: `fires: coverage` when of the last `recent` less than `min` or more than `max` was inside the interval, `falseAlarms` when there were more alarms than accepted, beyond chance, `drift` when coverage left its band for good. For every query whose forecasts wake people.',
  entries: modelQualityEntries,
  defaults: { kind: 'modelQuality', fires: 'coverage', recent: '7d', ...defaultBand },
  // Too little history measures nothing.
  noData: 'OK',
  execErr: 'Error',
  restsOnForecast: false,
  learns: true,
  expand: expandModelQuality,
  recording: modelQualityRecording,
  parse: parseModelQuality,
  fields: ({ fires }) => [
    firesField,
    recentField,
    ...(fires === 'falseAlarms' ? [falseAlarmsField] : []),
    ...(fires === 'coverage' ? bandFields : []),
  ],
  preview: { queryType: 'modelQuality', output: 'timeline' },
  examples: {
    modelCoverage: {
      ...exampleCommon,
      kind: 'modelQuality',
      name: 'Forecasts of requests are no longer calibrated',
      group: 'models',
      interval: '1h',
      for: '0s',
      source: examplePrometheus('sum(rate(http_requests_total[5m]))'),
      learning: { training: '14d', step: '10m' },
      fires: 'coverage',
      recent: '7d',
      ...defaultBand,
    },
    modelAlarms: {
      ...exampleCommon,
      kind: 'modelQuality',
      name: 'Anomalies of requests alarm too often',
      group: 'models',
      interval: '1h',
      for: '0s',
      source: examplePrometheus('sum(rate(http_requests_total[5m]))'),
      learning: { training: '14d', step: '10m', falseAlarmsPerWeek: 0.5 },
      fires: 'falseAlarms',
      recent: '14d',
      ...defaultBand,
    },
    modelDrift: {
      ...exampleCommon,
      kind: 'modelQuality',
      name: 'Forecasts of requests have drifted',
      group: 'models',
      interval: '1h',
      for: '0s',
      source: examplePrometheus('sum(rate(http_requests_total[5m]))'),
      learning: { training: '14d', step: '10m' },
      fires: 'drift',
      recent: '7d',
      ...defaultBand,
    },
  },
};
