import { boundsField, coverageField, horizonField } from '../form/fields';
import type { FormSection } from '../form/form';
import { message } from '../form/message';

/** Which forecasts to make again with what was known then. */
export const backtestSection: FormSection = {
  title: message('backtest.title', 'Backtest'),
  fields: [
    {
      path: 'windows',
      label: message('backtest.windows', 'Windows'),
      help: message(
        'backtest.windows-help',
        'How many forecasts to make from the past, 1 to 20; each knows only what came before it.'
      ),
      control: { kind: 'count' },
      summary: message('backtest.summary-windows', '{{windows}} windows'),
    },
    horizonField,
    coverageField,
    { ...boundsField, summary: false },
  ],
};
