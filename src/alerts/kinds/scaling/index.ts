import { message } from '../../spec/formField';
import type { AlertKind } from '../alertKind';
import { exampleCommon, examplePrometheus } from '../examples';
import { horizonField } from '../fields';
import { toLineRules } from '../straightLine';
import { expandScaling, parseScaling, scalingRecording } from './grafana';
import { scalingEntries, type ScalingRule } from './schema';
import { scalingTrial } from './trial';

/** Demand that scaling cannot reach; its recording is what scaling ahead reads. */
export const scaling: AlertKind<ScalingRule> = {
  label: message('rule-kind.scaling', 'demand outgrows the largest scale'),
  doc: 'Fires when what is to be prepared for within the lead time `horizon` is more than `limit`, what all replicas together can serve at most. `--record-to` records what is to be prepared for as `foresight_scaling_target`, for autoscalers: the newest value, or the upper bound of the forecast where that is higher.',
  entries: scalingEntries,
  defaults: { kind: 'scaling', limit: NaN, horizon: '5m' },
  noData: 'NoData',
  execErr: 'Error',
  restsOnForecast: true,
  learns: true,
  expand: expandScaling,
  recording: scalingRecording,
  toPrometheus: (rule) =>
    toLineRules({ ...rule, crossing: 'above' }, rule.horizon, `; at the largest scale ${rule.limit} can be served.`),
  parse: parseScaling,
  trial: scalingTrial,
  limit: ({ limit }) => ({ value: limit, crossing: 'above', unit: 'in the unit of the series' }),
  fields: () => [
    {
      path: 'limit',
      label: message('rule-field.largest-scale', 'Served at the largest scale'),
      help: message(
        'rule-field.largest-scale-help',
        'In the unit of the query: what one replica serves, times the largest number of replicas.'
      ),
      type: 'number',
    },
    {
      ...horizonField,
      label: message('rule-field.lead-time', 'Lead time'),
      help: message('rule-field.lead-time-help', 'How long new capacity takes until it serves, for example 3m.'),
    },
  ],
  preview: { queryType: 'forecast' },
  examples: {
    scaling: {
      ...exampleCommon,
      kind: 'scaling',
      name: 'Checkout outgrows its largest scale',
      source: examplePrometheus('sum by (service) (rate(http_requests_total{service="checkout"}[5m]))'),
      learning: { training: '14d', step: '5m' },
      limit: 1000,
      horizon: '5m',
    },
  },
};
