import * as v from 'valibot';
import {
  anyObject,
  anyText,
  chosenFrom,
  list,
  maxDurationLength,
  number,
  object,
  optional,
  orNumberAsText,
  type NumberRange,
  type Schema,
} from '../../schema';

/** Limits of the values that a forecast must respect; an absent side is open. */
export interface QueryBounds {
  lower?: number;
  upper?: number;
}

/** How far outside its band a value must lie to count as an anomaly; 0 = any distance. */
export interface MinimumDeviation {
  /** In the unit of the series, >= 0. */
  absolute: number;
  /** As a part of the expected value, >= 0. */
  relative: number;
}

const maxUidLength = 200;
/** A day and a week are two; the engine takes few more apart. */
const maxSeasons = 20;

/** A number within the range, also one that a template variable left as text. */
export function queryNumber(range?: NumberRange) {
  return orNumberAsText(number(range));
}

/** A duration, kept as written so that template variables survive. */
export function queryDuration() {
  const expected = "'auto' or a duration such as 5m, 12h or 28d";
  return v.pipe(v.string(expected), v.maxLength(maxDurationLength), v.trim());
}

/** A list of texts, kept as written: planning a run reads them. */
export function texts(expected: string) {
  return list(anyText(expected, maxDurationLength), expected);
}

/** The uid of a source, bare or in an object. */
export function sourceReference(): Schema<{ uid: string }> {
  const uid = anyText(undefined, maxUidLength);
  const bare = v.pipe(
    uid,
    v.transform((given) => ({ uid: given }))
  );
  const expected = 'an object with the uid of an allowed source';
  const whole = object({ uid }, expected);
  return chosenFrom([bare, whole], (value) => (typeof value === 'string' ? bare : whole), expected);
}

/** 'auto', 'none', or durations of cycles such as ['1d', '1w']; no cycle is 'none'. */
export function seasonality(): Schema<'auto' | 'none' | string[]> {
  const expected = "'auto', 'none' or a list of durations such as 1d and 1w";
  const cycles = v.pipe(
    list(anyText(expected, maxDurationLength), expected, maxSeasons),
    v.transform((all) => (all.length === 0 ? ('none' as const) : all))
  );
  const words = v.picklist(['auto', 'none'], expected);
  return chosenFrom([words, cycles], (value) => (Array.isArray(value) ? cycles : words), expected);
}

/** 'auto', 'none', or limits of the values. */
export function bounds(): Schema<'auto' | 'none' | QueryBounds> {
  const expected = "'auto', 'none' or an object with lower and upper";
  const side = optional(queryNumber());
  const limits = v.pipe(
    object({ lower: side, upper: side }, expected),
    v.check(({ lower = -Infinity, upper = Infinity }) => lower < upper, 'a lower limit below the upper one'),
    v.transform(({ lower, upper }): QueryBounds => ({
      ...(lower !== undefined && { lower }),
      ...(upper !== undefined && { upper }),
    }))
  );
  const words = v.picklist(['auto', 'none']);
  return chosenFrom([words, limits], (value) => (v.is(words, value) ? words : limits), expected);
}

/** Distances of at least 0; a part that is left out is 0. */
export function minimumDeviation(): Schema<MinimumDeviation> {
  const part = optional(queryNumber({ min: 0 }), 0);
  return object({ absolute: part, relative: part }, 'an object with absolute and relative');
}

/** The source's own query model, whose fields are the source's business. */
export function sourceQuery() {
  return anyObject("the source's own query as an object");
}
