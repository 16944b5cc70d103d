import type { EngineCode } from '../../../../engine';
import type { Template } from '../../../template';

/** What the engine says only where a backend runs it. */
export type ForecastHelpCode = Extract<EngineCode, `${'borrow' | 'cycle' | 'cycles' | 'outside'}.${string}`>;

/** What forecasts learnt of more than their own window, and of a model from outside: none of it happens in a browser. */
export const forecastHelpTexts = {
  'borrow.alone':
    'The series has just begun, and no three others of the query have a past that could be borrowed, or it has too few values.',
  'borrow.taken':
    'The series began at {{time}}: what lies before has the shape of {{peers}} other series of the query, at its level.',
  'borrow.unlike':
    'The series has just begun; what it has is unlike the other series of the query, so nothing was borrowed.',
  'cycle.month': 'the month',
  'cycle.year': 'the year',
  'cycles.no-help':
    'The cycle of {{cycle}} is passed over: of {{count}} past forecasts, no more than by chance are clearly better with it.',
  'cycles.no-history': 'No longer history could be read, so cycles of month and year are not known.',
  'cycles.taken':
    'The cycle of {{cycle}} was learnt from a longer history: {{count}} past forecasts of days are better by {{change}} % with it.',
  'cycles.too-short': 'The history is too short for the cycle of {{cycle}}.',
  'outside.contract': 'its inputs or outputs are not those of a forecast model',
  'outside.file': 'its file is not there',
  'outside.load': 'ONNX Runtime cannot read it',
  'outside.no-say': 'The forecast model that the operator of this Grafana brings has no say: {{fault}}.',
  'outside.run': 'it failed',
  'outside.runtime': 'ONNX Runtime is not there or cannot be loaded',
  'outside.short': 'it sees less far than is wanted',
  'outside.size': 'its file is larger than is allowed',
  'outside.slow': 'it took too long',
} as const satisfies Record<ForecastHelpCode, Template>;
