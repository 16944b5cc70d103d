import {
  boundsField,
  coldStartField,
  coverageField,
  deploysField,
  directionField,
  falseAlarmsField,
  horizonField,
  longCyclesField,
  maskedField,
  minimumDeviationFields,
  partialDataField,
  plannedField,
  seasonalityField,
  stepField,
  trainingField,
} from './fields';
import type { FormSection } from './form';
import { message } from './message';

// Sections that several query types have.

/** What is learned from. */
export const learningSection: FormSection = {
  title: message('learning.title', 'Learning'),
  fields: [trainingField, stepField, seasonalityField, maskedField],
};

/** How far ahead, how sure, and within which limits. */
export const forecastSection: FormSection = {
  title: message('forecast.title', 'Forecast'),
  fields: [horizonField, coverageField, boundsField, longCyclesField, coldStartField],
};

/** What counts as an anomaly. */
export const anomalySection: FormSection = {
  title: message('anomaly.title', 'Anomalies'),
  fields: [falseAlarmsField, directionField, ...minimumDeviationFields, plannedField, deploysField],
};

/** What only alert rules look at. */
export const alertingSection: FormSection = {
  title: message('alerting.title', 'Alert rules'),
  fields: [partialDataField],
};
