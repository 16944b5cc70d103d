import { message, type FormField } from '../spec/formField';

/** Form fields that several kinds have. */

/** The limit, in the unit of the query. */
export const limitField: FormField = {
  path: 'limit',
  label: message('rule-field.limit', 'Limit'),
  help: message('rule-field.limit-help', 'In the unit of the query.'),
  type: 'number',
};

/** The side of the limit on which a rule fires. */
export const crossingField: FormField = {
  path: 'crossing',
  label: message('rule-field.crossing', 'Fires when the value is'),
  type: 'choice',
  options: [
    { value: 'above', label: message('rule-field.above', 'above the limit') },
    { value: 'below', label: message('rule-field.below', 'below the limit') },
  ],
};

/** How far ahead a forecast looks. */
export const horizonField: FormField = {
  path: 'horizon',
  label: message('rule-field.horizon', 'Forecast horizon'),
  help: message('rule-field.horizon-help', 'How far ahead to look, for example 4h or 7d.'),
  type: 'text',
};

/** A time within which something happens. */
export const withinField: FormField = {
  path: 'within',
  label: message('rule-field.within', 'Within'),
  help: message('rule-field.within-help', 'For example 10m or 6h.'),
  type: 'text',
};

const falseAlarms = {
  path: 'learning.falseAlarmsPerWeek',
  label: message('rule-field.false-alarms', 'False alarms per week'),
  type: 'number',
  optional: true,
} as const;

/** How many false alarms are accepted. */
export const falseAlarmsField: FormField = {
  ...falseAlarms,
  help: message('rule-field.false-alarms-help', 'Accepted false alarms per series and week. Default 1.'),
};

/** For detectors that look at rarer things. */
export const rareFalseAlarmsField: FormField = {
  ...falseAlarms,
  help: message('rule-field.rare-false-alarms-help', 'Accepted false alarms per series and week. Default 0.25.'),
};

/** The side of the band on which values are anomalous. */
export const directionField: FormField = {
  path: 'direction',
  label: message('rule-field.direction', 'Direction'),
  type: 'choice',
  options: [
    { value: 'both', label: message('rule-field.both', 'too high or too low') },
    { value: 'up', label: message('rule-field.up', 'too high') },
    { value: 'down', label: message('rule-field.down', 'too low') },
  ],
};

/** How many of the newest observations must be anomalous. */
export const quorumFields: readonly FormField[] = [
  { path: 'quorum.anomalous', label: message('rule-field.anomalous', 'Anomalous observations'), type: 'number' },
  { path: 'quorum.of', label: message('rule-field.of', 'Out of the last'), type: 'number' },
];
