import type { Output } from '../queryType';
import { message } from './message';

/** Outputs that several query types offer. */
export const commonOutputs = {
  bands: {
    label: message('output.bands', 'Everything'),
    help: message('output.bands-help', 'Values, what was to be expected of them, and what stands out, for panels'),
  },
  events: {
    label: message('output.events', 'Events'),
    help: message('output.events-help', 'A table: when, and by how much'),
  },
  forecast: {
    label: message('output.forecast', 'Forecast only'),
    help: message('output.forecast-help', 'The expected value'),
    isNumber: true,
  },
  lower: {
    label: message('output.lower', 'Lower edge'),
    help: message('output.lower-help', 'Alert when even the lower edge passes a limit'),
    isNumber: true,
  },
  upper: {
    label: message('output.upper', 'Upper edge'),
    help: message('output.upper-help', 'Alert when the upper edge may pass a limit'),
    isNumber: true,
  },
  anomalyFlag: {
    label: message('output.flag', 'Anomaly flag'),
    help: message('output.flag-help', '1 where the value is an anomaly, otherwise 0'),
    isNumber: true,
  },
  anomalyScore: {
    label: message('output.score', 'Anomaly score'),
    help: message('output.score-help', 'How unusual the value is, from 0 to 1'),
    isNumber: true,
  },
} satisfies Record<string, Output>;
