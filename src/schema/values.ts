import * as v from 'valibot';
import { errorMessage } from '../engine';
import { maxDurationLength, parseDuration } from './duration';
import type { Schema } from './parse';
import { preprocess, refuseLonger } from './preprocess';
import { parseTimeRange } from './timeRange';

const maxTextLength = 10_000;

/** A text with at least one character that is not a space, kept as written. */
export function text(expected = 'a text that is not empty', max = maxTextLength) {
  return v.pipe(v.string(expected), v.regex(/\S/, expected), v.maxLength(max));
}

/** A text, which may be empty. */
export function anyText(expected = 'a text', max = maxTextLength) {
  return v.pipe(v.string(expected), v.maxLength(max));
}

/** One of a few words. */
export function choice<const Choices extends readonly [string, ...string[]]>(choices: Choices, expected?: string) {
  return v.picklist(choices, expected ?? `one of ${choices.join(', ')}`);
}

/** Where a number may lie: `min` and `max` belong to the range, `above` and `below` do not. */
export interface NumberRange {
  min?: number;
  max?: number;
  above?: number;
  below?: number;
}

/** A finite number within the range. `expected` replaces the words that are made of the range. */
export function number(range: NumberRange = {}, expected = `a number${formatRange(range)}`) {
  return v.pipe(v.number(expected), v.finite(expected), ...rangeActions(range, expected));
}

/** A whole number within the range. */
export function wholeNumber(range: NumberRange = {}, expected = `a whole number${formatRange(range)}`) {
  return v.pipe(v.number(expected), v.integer(expected), ...rangeActions(range, expected));
}

/** The same schema, which also reads a number that a template variable has left as text. */
export function orNumberAsText<S extends Schema<number>>(schema: S): S {
  return preprocess(schema, (value) => {
    const converted = typeof value === 'string' && value.trim() !== '' ? Number(value) : NaN;
    return Number.isFinite(converted) ? converted : value;
  });
}

function rangeActions({ min, max, above, below }: NumberRange, expected: string) {
  return [
    ...(min === undefined ? [] : [v.minValue<number, number, string>(min, expected)]),
    ...(max === undefined ? [] : [v.maxValue<number, number, string>(max, expected)]),
    ...(above === undefined ? [] : [v.gtValue<number, number, string>(above, expected)]),
    ...(below === undefined ? [] : [v.ltValue<number, number, string>(below, expected)]),
  ];
}

function formatRange({ min, max, above, below }: NumberRange): string {
  if (min !== undefined && max !== undefined) {
    return ` from ${min} to ${max}`;
  }
  const sides = [
    ...(min === undefined ? [] : [`of at least ${min}`]),
    ...(max === undefined ? [] : [`of at most ${max}`]),
    ...(above === undefined ? [] : [`above ${above}`]),
    ...(below === undefined ? [] : [`below ${below}`]),
  ];
  return sides.length === 0 ? '' : ` ${sides.join(' and ')}`;
}

/** Entries of a list that are read at most where its schema states no other number. */
export const maxListLength = 1000;

/** A list of at most `max` entries. */
export function list<S extends Schema>(item: S, expected: string, max = maxListLength) {
  return refuseLonger(v.pipe(v.array(item, expected), v.maxLength(max)), max);
}

/** The schema, or nothing: null and an empty text are taken as left out. A default takes their place where there is one. */
export function optional<S extends Schema, const D extends v.InferInput<S> | undefined = undefined>(
  schema: S,
  fallback?: D
): v.OptionalSchema<S, D> {
  return preprocess(v.optional(schema, fallback as D), (value) => (value === null || value === '' ? undefined : value));
}

/** The schema with what editors of YAML show beside the field. */
export function describe<const S extends Schema>(schema: S, description: string) {
  return v.pipe(schema, v.description(description));
}

/** What `read` accepts; its error is the sentence about what it does not. */
export function readableBy<Value>(read: (value: Value) => unknown) {
  return v.rawCheck<Value>(({ dataset, addIssue }) => {
    try {
      if (dataset.typed) {
        read(dataset.value);
      }
    } catch (error) {
      addIssue({ message: errorMessage(error) });
    }
  });
}

const durationExample = 'a duration such as 5m, 12h or 28d';
const durationText = (expected: string) => v.pipe(v.string(expected), v.maxLength(maxDurationLength));

/** A duration above 0, kept as written. */
export function duration(expected = durationExample) {
  return v.pipe(
    durationText(expected),
    v.regex(/^\s*(\d+(\.\d+)?(ms|[smhdwy]))+\s*$/, notADuration),
    v.check((text) => isReadable(() => parseDuration(text, '')), notADuration)
  );
}

const notADuration =
  '{field} is {value}, which is not a duration above 0. Write a number and a unit (s, m, h, d, w), such as 5m, 12h or 28d.';

/** An ISO 8601 interval; kept as written. */
export const timeRange = (expected = 'a time range such as 2026-11-12T13:30Z/2026-11-12T18:30Z') =>
  v.pipe(durationText(expected), readableBy(parseTimeRange));

function isReadable(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch {
    return false;
  }
}

const uidPattern = /^[A-Za-z0-9_-]{1,40}$/;

/** A uid of Grafana. */
export function uid() {
  const sentence =
    '{field} is {value}. A uid has 1 to 40 letters, digits, hyphens and underscores: copy it from the address of its page.';
  return v.pipe(v.string(sentence), v.regex(uidPattern, sentence));
}
