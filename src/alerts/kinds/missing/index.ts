import { message, type FormField } from '../../spec/formField';
import type { AlertKind } from '../alertKind';
import { exampleCommon, examplePrometheus } from '../examples';
import { withinField } from '../fields';
import { expandMissing, parseMissing } from './grafana';
import { toMissingRules } from './prometheus';
import { missingEntries, type MissingRule } from './schema';

const detectField: FormField = {
  path: 'what',
  label: message('rule-field.what', 'Detect'),
  type: 'choice',
  options: [
    { value: 'missing', label: message('rule-field.missing', 'missing data') },
    { value: 'flat', label: message('rule-field.flat', 'flat line') },
  ],
};

const toleranceField: FormField = {
  path: 'tolerance',
  label: message('rule-field.tolerance', 'Tolerance'),
  help: message('rule-field.tolerance-help', 'Smaller movements count as none. Default 0.'),
  type: 'number',
  optional: true,
};

/** Data that are missing or do not move. */
export const missing: AlertKind<MissingRule> = {
  label: message('rule-kind.missing', 'data is missing or does not change'),
  doc: 'Fires for each series that has had no data `within` a time (`what: missing`) and was there the day before, or whose data do not move by more than `tolerance` (`what: flat`). Works without forecasts. Where the query is not PromQL, `missing` fires only when no series of it is there: write one rule per series. Series that end by design, such as pods, are summed by what stays.',
  entries: missingEntries,
  defaults: { kind: 'missing', what: 'missing', within: '10m' },
  // A source that cannot be queried is as blind as one without data.
  noData: 'Alerting',
  execErr: 'Alerting',
  restsOnForecast: false,
  learns: false,
  expand: expandMissing,
  toPrometheus: toMissingRules,
  parse: parseMissing,
  fields: ({ what }) => [detectField, withinField, ...(what === 'flat' ? [toleranceField] : [])],
  preview: { queryType: 'forecast' },
  examples: {
    missing: {
      ...exampleCommon,
      kind: 'missing',
      name: 'No data from the sensors',
      source: examplePrometheus('sensor_temperature_celsius{site="north"}'),
      what: 'missing',
      within: '15m',
    },
    flat: {
      ...exampleCommon,
      kind: 'missing',
      name: 'Sensor does not move',
      source: examplePrometheus('sensor_temperature_celsius{site="north"}'),
      what: 'flat',
      within: '2h',
      tolerance: 0.01,
    },
  },
};
