import * as v from 'valibot';
import { parseDuration } from '../../queries';
import { describe, duration, number, object, readableBy, text } from '../../schema';
import { day } from '../../engine';

/** A promise on the ratio of good requests of a service. */
export const sloSchema = object(
  {
    service: text('It names no service. Write service, objective and window.'),
    objective: describe(
      number({ above: 0, below: 1 }, 'Its objective is {value}. Write a share between 0 and 1, such as 0.999.'),
      'Ratio of good requests, in (0, 1).'
    ),
    window: describe(v.pipe(duration(), readableBy(checkWindow)), 'Over which time it holds: 1d to 90d.'),
  },
  'It names no service. Write service, objective and window.'
);

function checkWindow(window: string): void {
  const length = parseDuration(window, 'Its window');
  if (length < day || length > 90 * day) {
    throw new Error(`Its window is ${window}. Choose 1d to 90d.`);
  }
}

export type Slo = v.InferOutput<typeof sloSchema>;
