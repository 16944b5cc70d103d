import { durationMs } from '../../spec/durations';
import { message, type FormField } from '../../spec/formField';
import type { PrometheusRules } from '../../spec/prometheusRules';
import type { AlertKind } from '../alertKind';
import { exampleCommon, examplePrometheus } from '../examples';
import { crossingField, horizonField, limitField } from '../fields';
import { toLineRules } from '../straightLine';
import { expandRunway, parseRunway, runwayRecording } from './grafana';
import { runwayEntries, type RunwayRule } from './schema';
import { runwaySensitivity } from './sensitivity';
import { runwayTrial } from './trial';
import { hour } from '../../../engine';

const timeLeftField: FormField = {
  path: 'fires.within',
  label: message('rule-field.time-left', 'Fires when the time left is below'),
  help: message('rule-field.time-left-help', 'For example 3d.'),
  type: 'text',
};

const probabilityField: FormField = {
  path: 'fires.probability',
  label: message('rule-field.probability', 'Fires when the probability is above'),
  type: 'number',
};

/** A limit that will be reached soon. */
export const runway: AlertKind<RunwayRule> = {
  label: message('rule-kind.runway', 'a limit will be reached soon'),
  doc: 'Fires when the forecast reaches `limit` within the time `fires.within`, or within `horizon` with more than the probability `fires.probability`. For disks, memory, quotas and certificates.',
  entries: runwayEntries,
  defaults: { kind: 'runway', limit: NaN, crossing: 'above', horizon: '7d', fires: { within: '3d' } },
  // No series that gets to the limit is no data, too.
  noData: 'OK',
  execErr: 'Error',
  restsOnForecast: true,
  learns: true,
  expand: expandRunway,
  recording: runwayRecording,
  toPrometheus: toRunwayLine,
  parse: parseRunway,
  sensitivity: runwaySensitivity,
  trial: runwayTrial,
  limit: ({ fires }) =>
    'within' in fires
      ? { value: durationMs(fires.within, 'fires.within') / hour, crossing: 'below', unit: 'hours left' }
      : { value: fires.probability, crossing: 'above', unit: 'of probability' },
  fields: ({ fires }) => [
    limitField,
    crossingField,
    horizonField,
    'within' in fires ? timeLeftField : probabilityField,
  ],
  preview: { queryType: 'forecast' },
  examples: {
    runwayTime: {
      ...exampleCommon,
      kind: 'runway',
      name: 'Disk is full within two days',
      source: examplePrometheus('100 * (1 - node_filesystem_avail_bytes / node_filesystem_size_bytes)'),
      learning: { training: '21d', step: '1h' },
      limit: 100,
      crossing: 'above',
      horizon: '7d',
      fires: { within: '2d' },
      recovery: 72,
    },
    runwayProbability: {
      ...exampleCommon,
      kind: 'runway',
      name: 'Memory may run out',
      source: examplePrometheus('node_memory_MemAvailable_bytes'),
      learning: { training: '14d', step: '1h' },
      limit: 0,
      crossing: 'below',
      horizon: '3d',
      fires: { probability: 0.9 },
      recovery: 0.8,
    },
  },
};

/** The limit is reached within the time left; a probability becomes "within the horizon". */
export function toRunwayLine(rule: RunwayRule): PrometheusRules {
  const within = 'within' in rule.fires ? rule.fires.within : rule.horizon;
  return toLineRules(rule, within, `, beyond the limit of ${rule.limit}.`);
}
