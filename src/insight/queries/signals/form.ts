import { message, type FormField } from '../../../queries';
import { createMessage } from '../../../texts';
import { signalKinds } from '../../discovery/rules/signalRule';

/** Which signals of the service, and what is asked of them. */
export const signalFormFields: readonly FormField[] = [
  {
    path: 'signal',
    label: message('insight-query.signal', 'Signal'),
    control: {
      kind: 'select',
      choices: [
        { value: '', label: message('insight-query.every-signal', 'All signals') },
        ...signalKinds.map((value) => ({ value, label: createMessage(`signal.${value}`, {}) })),
      ],
    },
  },
  {
    path: 'infrastructure',
    label: message('insight-query.infrastructure', 'With its pods and nodes'),
    control: { kind: 'switch' },
  },
  {
    path: 'analysis',
    label: message('insight-query.analysis', 'Analysis'),
    control: {
      kind: 'radio',
      choices: [
        { value: 'forecast', label: message('query-type.forecast', 'Forecast') },
        { value: 'anomalies', label: message('query-type.anomalies', 'Anomalies') },
      ],
    },
  },
];
