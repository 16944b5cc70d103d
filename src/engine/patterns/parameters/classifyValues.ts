/** What a value measures. */
export type ParameterKind = 'duration' | 'size' | 'status';

/** What values are, and how Loki makes a number of one: `duration` and `bytes` read units, '' takes it as it is. */
export interface ValueClass {
  kind: ParameterKind;
  /** Of the number that Loki makes: s, ms, us, ns or bytes; '' for a status. */
  unit: string;
  conversion: 'duration' | 'bytes' | '';
}

/** What stands around values. */
export interface ValueContext {
  /** The key, or the words before them. */
  before: string;
  /** The word behind them. */
  after: string;
}

const number = /^\d{1,15}(?:\.\d{1,9})?$/;
/** What Go reads as a duration, and go-humanize as a size: what Loki reads. */
const duration = /^(?:\d{1,9}(?:\.\d{1,9})?(?:ns|us|µs|ms|s|m|h)){1,4}$/;
const size = /^\d{1,9}(?:\.\d{1,9})?(?:B|[kKMGT]i?B)$/;
const statusCode = /^[1-5]\d\d$/;

/** Units that a number may have, by the end of its key or the word behind it. */
const units: ReadonlyArray<[unit: string, kind: ParameterKind, words: RegExp]> = [
  ['ns', 'duration', /(?:^|_)(?:ns|nanos|nanoseconds?)$|Nanos$/],
  ['us', 'duration', /(?:^|_)(?:us|µs|micros|microseconds?)$|Micros$/],
  ['ms', 'duration', /(?:^|_)(?:ms|millis|milliseconds?|msecs?)$|(?:[a-z])(?:Ms|MS|Millis)$/],
  ['s', 'duration', /(?:^|_)(?:s|secs?|seconds?)$|Seconds?$/],
  ['bytes', 'size', /(?:^|_)bytes?$|Bytes$|^(?:content_length|body_size)$/],
];
const statusName = /(?:^|[_.\s"'])(?:status|status_?code|http_?status|http_?code)["'\s:=]{0,3}$|[a-z]StatusCode$/i;

/** What values have in common, by their form and what stands around them; undefined where they are nothing that is measured. */
export function classifyValues(values: readonly string[], { before, after }: ValueContext): ValueClass | undefined {
  const are = (form: RegExp) => values.length > 0 && values.every((value) => form.test(value));
  if (are(duration)) {
    return { kind: 'duration', unit: 's', conversion: 'duration' };
  }
  if (are(size)) {
    return { kind: 'size', unit: 'bytes', conversion: 'bytes' };
  }
  if (are(statusCode) && statusName.test(before)) {
    return { kind: 'status', unit: '', conversion: '' };
  }
  const found = are(number) ? units.find(([, , words]) => words.test(after) || words.test(before)) : undefined;
  return found && { kind: found[1], unit: found[0], conversion: '' };
}
