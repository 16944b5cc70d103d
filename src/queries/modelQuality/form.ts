import {
  boundsField,
  coldStartField,
  coverageField,
  falseAlarmsField,
  horizonField,
  longCyclesField,
} from '../form/fields';
import type { FormSection } from '../form/form';
import { message } from '../form/message';

/** Which forecasts to make again, and what of them is now. */
export const modelQualitySection: FormSection = {
  title: message('quality.title', 'Quality'),
  fields: [
    {
      path: 'span',
      label: message('quality.span', 'Look back'),
      help: message('quality.span-help', 'How far back forecasts are made again, such as 28d.'),
      control: { kind: 'duration' },
      summary: message('quality.summary-span', '{{span}} back'),
    },
    {
      path: 'recent',
      label: message('quality.recent', 'Now is'),
      help: message('quality.recent-help', 'The end of it that is compared with what came before, such as 7d.'),
      control: { kind: 'duration' },
    },
    horizonField,
    coverageField,
    falseAlarmsField,
    { ...boundsField, summary: false },
    longCyclesField,
    coldStartField,
  ],
};
