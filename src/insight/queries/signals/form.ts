import { message, type FormField } from '../../../queries';
import { signalField } from '../form';

/** Which signals of the service, and what is asked of them. */
export const signalFormFields: readonly FormField[] = [
  signalField,
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
