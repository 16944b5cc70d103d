import type { SeriesOutput } from '../../../queries';
import { checkExpression, requireExpression } from '../../spec/expression';
import { message } from '../../spec/formField';
import type { AlertRule } from '../../spec/grafana/grafanaRule';
import type { AlertKind, ReadHead } from '../alertKind';
import { bandRecording, expandBand, parseAnomaly } from '../anomaly/grafana';
import { toBandRules } from '../anomaly/prometheus';
import { exampleCommon, examplePrometheus } from '../examples';
import { falseAlarmSensitivity } from '../falseAlarmSensitivity';
import { directionField, falseAlarmsField, quorumFields } from '../fields';
import { readDifference, withDifference } from './difference';
import { bandDefaults, bandLearning } from '../anomaly/schema';
import { deviationEntries, type DeviationRule } from './schema';

/** A query whose difference from a peer is unusual. */
export const deviation: AlertKind<DeviationRule> = {
  label: message('rule-kind.deviation', 'two queries drift apart'),
  doc: 'Fires when the difference between the query and its `peer` leaves the band of its own past. For canaries against stable versions, and one region against another.',
  entries: deviationEntries,
  defaults: { kind: 'deviation', peer: '', ...bandDefaults },
  learning: bandLearning,
  noData: 'NoData',
  execErr: 'Error',
  restsOnForecast: true,
  learns: true,
  expand: (rule) => expandBand(withDifference(rule)),
  recording: {
    ...bandRecording,
    steps: (rule, output: SeriesOutput) => bandRecording.steps(withDifference(rule), output),
  },
  toPrometheus: (rule) => toBandRules(withDifference(rule)),
  parse: parseDeviation,
  sensitivity: falseAlarmSensitivity(),
  limit: ({ quorum }) => ({ value: quorum.anomalous, crossing: 'above', unit: 'anomalous observations' }),
  checkQuery: ({ source, peer }) => [
    ...requireExpression(source.query.expr, 'the two are subtracted from each other'),
    ...checkExpression('peer', peer),
  ],
  fields: () => [
    {
      path: 'peer',
      label: message('rule-field.peer', 'Compared with'),
      help: message('rule-field.peer-help', 'The expression that is subtracted from the query.'),
      type: 'code',
    },
    directionField,
    ...quorumFields,
    falseAlarmsField,
  ],
  preview: { queryType: 'anomalies' },
  examples: {
    deviation: {
      ...exampleCommon,
      kind: 'deviation',
      name: 'Canary drifts from stable',
      source: examplePrometheus(
        'histogram_quantile(0.95, sum by (le, route) (rate(latency_seconds_bucket{track="canary"}[5m])))'
      ),
      peer: 'histogram_quantile(0.95, sum by (le, route) (rate(latency_seconds_bucket{track="stable"}[5m])))',
      on: ['route'],
      learning: { training: '7d', step: '5m' },
      direction: 'up',
      quorum: { anomalous: 4, of: 6 },
    },
  },
};

function parseDeviation(rule: AlertRule, head: ReadHead): DeviationRule {
  const spec = parseAnomaly(rule, head);
  const { expr, ...peer } = readDifference(String(spec.source.query.expr));
  const source = { ...spec.source, query: { ...spec.source.query, expr } };
  return { ...spec, ...peer, kind: 'deviation', source };
}
