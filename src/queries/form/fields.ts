import type { FormField } from './form';
import { message } from './message';

// Fields that several query types edit alike.

export const horizonField: FormField = {
  path: 'horizon',
  label: message('forecast.horizon', 'Horizon'),
  help: message(
    'forecast.horizon-help',
    'How far ahead to look, such as 6h or 2d; auto looks to the end of the time range, at least 24 steps.'
  ),
  control: { kind: 'duration' },
  summary: message('forecast.summary-horizon', 'horizon {{horizon}}'),
};

export const coverageField: FormField = {
  path: 'coverage',
  label: message('forecast.coverage', 'Interval covers'),
  help: message('forecast.coverage-help', 'How often the real value should fall into the drawn band.'),
  control: { kind: 'number', percent: true },
  summary: message('forecast.summary-coverage', '{{coverage}}% interval'),
};

export const boundsField: FormField = {
  path: 'bounds',
  label: message('bounds.label', 'Limits of the values'),
  help: message(
    'bounds.help',
    'Forecasts stay within these limits. Auto notices values that never fall below 0 or leave 0 to 100%.'
  ),
  control: { kind: 'bounds' },
};

export const trainingField: FormField = {
  path: 'training',
  label: message('learning.training', 'Training window'),
  help: message(
    'learning.training-help',
    'How much history to learn from, such as 14d; auto takes what the step allows, at most 28d.'
  ),
  control: { kind: 'duration' },
  summary: message('learning.summary-training', 'training {{training}}'),
};

export const stepField: FormField = {
  path: 'step',
  label: message('learning.step', 'Step'),
  help: message(
    'learning.step-help',
    'Distance of the observations, such as 5m; auto follows the width of the panel. Alert rules should set it.'
  ),
  control: { kind: 'duration' },
  summary: message('learning.summary-step', 'step {{step}}'),
};

export const seasonalityField: FormField = {
  path: 'seasonality',
  label: message('seasonality.label', 'Seasonality'),
  help: message('seasonality.help', 'Cycles that repeat, such as days and weeks. Auto finds them in the history.'),
  control: { kind: 'seasonality' },
};

const helps: FormField['control'] = {
  kind: 'radio',
  choices: [
    { value: 'off', label: message('help.off', 'Off') },
    { value: 'auto', label: message('help.auto', 'Where it helps') },
  ],
};

export const longCyclesField: FormField = {
  path: 'longCycles',
  label: message('help.long-cycles', 'Months and years'),
  help: message('help.long-cycles-help', 'Reads up to three years. Takes more time.'),
  control: helps,
  summary: false,
};

export const coldStartField: FormField = {
  path: 'coldStart',
  label: message('help.cold-start', 'New series'),
  help: message('help.cold-start-help', 'Borrow the shape of the other series of the query.'),
  control: helps,
  summary: false,
};

export const maskedField: FormField = {
  path: 'masked',
  label: message('learning.masked', 'Learn nothing from'),
  help: message(
    'learning.masked-help',
    'Incidents and maintenance as begin/end with time zone, separated by commas, such as 2026-11-12T13:30Z/2026-11-12T18:30Z.'
  ),
  control: { kind: 'timeRanges' },
};

export const falseAlarmsField: FormField = {
  path: 'falseAlarmsPerWeek',
  label: message('sensitivity.label', 'Expected false alarms'),
  help: message(
    'sensitivity.help',
    'For each series. Fewer false alarms mean that only stronger anomalies are reported.'
  ),
  control: { kind: 'falseAlarms' },
};

export const directionField: FormField = {
  path: 'direction',
  label: message('direction.label', 'Direction'),
  help: message('direction.help', 'Whether values that are too high, too low, or both count.'),
  control: {
    kind: 'radio',
    choices: [
      {
        value: 'both',
        label: message('direction.both', 'Both'),
        summary: message('direction.summary-both', 'high and low'),
      },
      {
        value: 'up',
        label: message('direction.up', 'Too high'),
        summary: message('direction.summary-up', 'high only'),
      },
      {
        value: 'down',
        label: message('direction.down', 'Too low'),
        summary: message('direction.summary-down', 'low only'),
      },
    ],
  },
};

export const minimumDeviationFields: readonly FormField[] = [
  {
    path: 'minimumDeviation.absolute',
    label: message('deviation.absolute', 'Deviates by at least'),
    help: message(
      'deviation.absolute-help',
      'From what was expected, in the unit of the series; 0 takes any deviation.'
    ),
    control: { kind: 'number' },
  },
  {
    path: 'minimumDeviation.relative',
    label: message('deviation.relative', 'And by at least, of the expected'),
    help: message('deviation.relative-help', 'As a part of what was expected; 0 takes any deviation.'),
    control: { kind: 'number', percent: true },
  },
];

export const plannedField: FormField = {
  path: 'planned',
  label: message('anomaly.planned', 'Planned events'),
  help: message(
    'anomaly.planned-help',
    'Sales, backups and the like as begin/end with time zone, separated by commas: learned from, but never an anomaly.'
  ),
  control: { kind: 'timeRanges' },
};

export const deploysField: FormField = {
  path: 'deploys',
  label: message('anomaly.deploys', 'Deploys'),
  help: message(
    'anomaly.deploys-help',
    'Times with time zone, separated by commas, such as 2026-11-12T13:30Z: a new level that follows one is said to.'
  ),
  control: { kind: 'times' },
};

export const partialDataField: FormField = {
  path: 'partialData',
  label: message('alerting.partial-data', 'If data is partial'),
  help: message(
    'alerting.partial-data-help',
    'What alert rules do where the source says that data is missing, such as a store of Thanos that does not answer. Panels draw what there is, with a notice.'
  ),
  control: {
    kind: 'radio',
    choices: [
      {
        value: 'noData',
        label: message('alerting.no-data', 'No data'),
        summary: message('alerting.summary-no-data', 'partial data is no data'),
      },
      {
        value: 'error',
        label: message('alerting.error', 'Error'),
        summary: message('alerting.summary-error', 'partial data is an error'),
      },
      {
        value: 'use',
        label: message('alerting.use', 'Use it'),
        summary: message('alerting.summary-use', 'partial data is used'),
      },
    ],
  },
};
