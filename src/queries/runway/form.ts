import { boundsField, coldStartField, horizonField, longCyclesField } from '../form/fields';
import type { Form } from '../form/form';
import { message } from '../form/message';

/** Which limit, and how the way to it is forecast. */
export const runwayForm: Form = {
  sections: [
    {
      title: message('runway.title', 'Runway'),
      fields: [
        {
          path: 'limit',
          label: message('runway.limit', 'Limit'),
          help: message(
            'runway.limit-help',
            'The value not to be reached, in the unit of the series, such as 90 for a disk in percent.'
          ),
          control: {
            kind: 'optionalNumber',
            missing: message('runway.limit-missing', 'needed'),
            none: message('runway.no-limit', 'no limit yet'),
          },
        },
        {
          path: 'crossing',
          label: message('runway.crossing', 'Danger'),
          control: {
            kind: 'radio',
            choices: [
              {
                value: 'above',
                label: message('runway.above', 'Above it'),
                summary: message('runway.summary-above', 'at or above {{limit}}'),
              },
              {
                value: 'below',
                label: message('runway.below', 'Below it'),
                summary: message('runway.summary-below', 'at or below {{limit}}'),
              },
            ],
          },
        },
        {
          ...horizonField,
          help: message(
            'forecast.horizon-runway',
            'Within which time the limit counts, such as 3d; auto takes half the training window.'
          ),
        },
        { ...boundsField, summary: false },
        longCyclesField,
        coldStartField,
      ],
    },
  ],
};
