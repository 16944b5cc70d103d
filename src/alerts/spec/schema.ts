import * as v from 'valibot';
import { duration, maxDurationLength, parseDuration, readableBy, text } from '../../schema';
import { durationMs } from './durations';

/** Schemas of values that only alert rules have; those of values in general are in src/schema. */

const maxTitleLength = 190;
const unprintable =
  /[\u0000-\u001f\u007f-\u009f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** A name that Grafana takes, with room for `suffix` characters that the rule adds to it. */
export function title(suffix = 0) {
  const max = maxTitleLength - suffix;
  return v.pipe(
    text(),
    v.check(
      (name) => [...name].length <= max,
      ({ input }) => `{field} is {value}, ${[...input].length} characters long. Grafana allows ${max}: shorten it.`
    ),
    v.check(
      (name) => !unprintable.test(name),
      '{field} is {value}, which holds control characters or broken ones. Remove them.'
    )
  );
}

/** A duration that also meets a condition on its milliseconds; `otherwise` completes "interval is 15s. ". */
export function durationWhere(holds: (ms: number) => boolean, otherwise: string) {
  return v.pipe(
    duration(),
    v.check(
      (value) => holds(parseDuration(value, 'Duration')),
      ({ input }) => `{field} is ${input}. ${otherwise}`
    )
  );
}

/** A duration, 0s included; kept as written. */
export function durationOrZero() {
  const expected = 'a duration such as 5m, or 0s';
  return v.pipe(
    v.string(expected),
    v.maxLength(maxDurationLength, expected),
    readableBy((value: string) => durationMs(value, '{field}'))
  );
}

/** A duration or 'auto'; kept as written. */
export function durationOrAuto() {
  return v.union([v.literal('auto'), duration()], ({ input }) =>
    typeof input === 'string'
      ? '{field} is {value}, which is not a duration above 0. Write a number and a unit (s, m, h, d, w), such as 5m, 12h or 28d.'
      : 'a duration such as 5m, 12h or 28d'
  );
}
