import { hour } from '../../../engine';
import type { SeriesOutput } from '../../../queries';
import { createMessage } from '../../../texts';
import { message } from '../../spec/formField';
import type { AlertRule } from '../../spec/grafana/grafanaRule';
import { readWatched } from '../../spec/grafana/readSteps';
import { singleRule, type RuleDefinition } from '../../spec/grafana/ruleDefinition';
import { lastSeconds, predictiveStep, reduceStep, thresholdStep } from '../../spec/grafana/steps';
import type { AlertKind, ReadHead } from '../alertKind';
import { exampleCommon, examplePrometheus } from '../examples';
import { falseAlarmSensitivity } from '../falseAlarmSensitivity';
import { rareFalseAlarmsField } from '../fields';
import { learnCoarsely, leaveRange } from '../incidents';
import { toOutlierRules } from './prometheus';
import { outlierEntries, type OutlierRule } from './schema';

/** A series that is away from its peers. */
export const outlier: AlertKind<OutlierRule> = {
  label: message('rule-kind.outlier', 'one series differs from its peers'),
  doc: 'Fires for each series that is away from the others of the same query. For replicas, pods and shards that should behave alike.',
  entries: outlierEntries,
  defaults: { kind: 'outlier' },
  // Fewer than three peers cannot be compared.
  noData: 'OK',
  execErr: 'Error',
  restsOnForecast: false,
  learns: true,
  expand: expandOutlier,
  recording: {
    outputs: { foresight_score: 'outlierScore' },
    steps: (rule, output: SeriesOutput) => [
      predictiveStep(rule, { queryType: 'outliers', output }, lastSeconds(3600)),
      reduceStep('B', 'last'),
    ],
  },
  toPrometheus: toOutlierRules,
  parse: (rule: AlertRule, head: ReadHead) => ({ ...head, ...readWatched(rule), kind: 'outlier' }),
  sensitivity: falseAlarmSensitivity(),
  trial: {
    simplify: learnCoarsely,
    incident: (_, series) => {
      const value = leaveRange(series, true);
      return { length: 4 * hour, valueAt: () => value, description: `jumps to ${value}` };
    },
    needsPeers: true,
  },
  fields: () => [
    {
      path: 'learning.method',
      label: message('rule-field.method', 'Peers'),
      type: 'choice',
      optional: true,
      options: [
        { value: 'mad', label: message('rule-field.mad', 'the median of all') },
        { value: 'dbscan', label: message('rule-field.dbscan', 'the largest group') },
      ],
    },
    rareFalseAlarmsField,
  ],
  preview: { queryType: 'outliers' },
  examples: {
    outlier: {
      ...exampleCommon,
      kind: 'outlier',
      name: 'A pod is unlike the others',
      source: examplePrometheus('rate(container_cpu_usage_seconds_total{pod=~"cart-.*"}[5m])'),
      learning: { method: 'dbscan' },
    },
  },
};

/** One alert per series that is unlike its peers now. */
function expandOutlier(rule: OutlierRule): RuleDefinition[] {
  return singleRule(
    [
      predictiveStep(rule, { queryType: 'outliers', output: 'outlierFlag' }, lastSeconds(3600)),
      reduceStep('B', 'last'),
      thresholdStep({ of: 'B', fires: 'gt', limit: 0 }),
    ],
    createMessage('fired.outlier', { flag: '{{ $values.B.Value | humanize }}' }),
    { numbers: ['observed', 'expected', 'lower', 'upper', 'since'], says: 'peers' }
  );
}
