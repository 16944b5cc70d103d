import { RE2JS } from 're2js';

/** Characters of a target or of a parameter's value. */
export const maxValueLength = 63;
/** Characters of a parameter's pattern. */
export const maxPatternLength = 200;

const safeValue = /^[A-Za-z0-9][A-Za-z0-9._:/@+-]*$/;

/**
 * Whether a label's value may be handed to an engine at all, whatever a pattern says: a name, an address or an image, of up to
 * 63 characters. Nothing of it means anything to a shell, no option begins with it, and no path leads upwards.
 */
export function isSafeValue(value: string): boolean {
  return value.length <= maxValueLength && safeValue.test(value) && !value.includes('..') && !value.includes('//');
}

/** Parts of patterns that match safe characters alone, in the order in which they are tried. */
const parts = [
  // A class of letters, digits and safe signs; never a negated one.
  /^\[(?:\\d|\\w|\\[.\-/+]|[a-z]-[a-z]|[A-Z]-[A-Z]|[0-9]-[0-9]|[A-Za-z0-9._:/@+-])+\]/,
  /^\\[dw./+-]/,
  /^\(\?:/,
  /^\{\d{1,2}(?:,\d{0,2})?\}/,
  /^\((?!\?)/,
  /^[)|?*+]/,
  /^[A-Za-z0-9_:/@-]/,
];

/**
 * What is wrong with a parameter's pattern, a phrase; undefined where it can be used. Of RE2 it may use literals, classes, groups,
 * alternatives and repetitions: then no value that it matches has spaces, line breaks or characters of shells.
 */
export function findPatternProblem(pattern: string): string | undefined {
  if (pattern.length > maxPatternLength) {
    return `has ${pattern.length} characters; at most ${maxPatternLength} are read`;
  }
  let rest = pattern;
  while (rest !== '') {
    const [read] = parts.flatMap((part) => part.exec(rest) ?? []);
    if (read === undefined) {
      return `could match spaces, line breaks or characters of shells, from ${JSON.stringify(rest.slice(0, 20))} on. Use letters, digits, . _ : / @ + -, classes such as [a-z0-9-], groups and repetitions`;
    }
    rest = rest.slice(read.length);
  }
  try {
    RE2JS.compile(pattern);
    return undefined;
  } catch {
    return 'is no regular expression of RE2';
  }
}

/** Whether a value is safe and matches a pattern as a whole, in a time that grows with its length alone. */
export function matchesPattern(value: string, pattern: string): boolean {
  return isSafeValue(value) && RE2JS.compile(pattern).matcher(value).matches();
}
