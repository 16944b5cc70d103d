import { message } from '../../spec/formField';
import type { AlertKind } from '../alertKind';
import { falseAlarmSensitivity } from '../falseAlarmSensitivity';
import { directionField, falseAlarmsField, quorumFields } from '../fields';
import { exampleCommon, examplePrometheus } from '../examples';
import { bandRecording, expandBand, parseAnomaly } from './grafana';
import { toBandRules } from './prometheus';
import { anomalyTrial } from './trial';
import { anomalyEntries, bandDefaults, bandLearning, type AnomalyRule } from './schema';

/** Values outside the band of their own past. */
export const anomaly: AlertKind<AnomalyRule> = {
  label: message('rule-kind.anomaly', 'the query leaves its expected range'),
  doc: 'Fires when at least `quorum.anomalous` of the newest `quorum.of` observations lie outside the band that their own past predicts. For signals with a rhythm, such as traffic and latency.',
  entries: anomalyEntries,
  defaults: { kind: 'anomaly', ...bandDefaults },
  learning: bandLearning,
  noData: 'NoData',
  execErr: 'Error',
  restsOnForecast: true,
  learns: true,
  expand: expandBand,
  recording: bandRecording,
  toPrometheus: toBandRules,
  parse: parseAnomaly,
  sensitivity: falseAlarmSensitivity(),
  trial: anomalyTrial,
  limit: ({ quorum }) => ({ value: quorum.anomalous, crossing: 'above', unit: 'anomalous observations' }),
  fields: () => [directionField, ...quorumFields, falseAlarmsField],
  preview: { queryType: 'anomalies' },
  examples: {
    anomaly: {
      ...exampleCommon,
      kind: 'anomaly',
      name: 'Checkout traffic is unusual',
      source: examplePrometheus('sum(rate(http_requests_total{job="checkout",code!~"5.."}[5m]))'),
      learning: { training: '28d', step: '5m', seasonality: ['1d', '1w'], falseAlarmsPerWeek: 0.25 },
      direction: 'both',
      quorum: { anomalous: 3, of: 5 },
      recovery: 2,
      keepFiring: '10m',
    },
  },
};
