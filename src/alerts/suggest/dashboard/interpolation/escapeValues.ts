import type { Variable } from '../variables/variable';
import type { Quoted } from './findQuotes';

/** Where a variable stands in an expression. */
export interface Place {
  expr: string;
  /** The string that it stands in, if any. */
  quoted?: Quoted;
  language: 'promql' | 'logql';
}

/** What may stand outside of strings though it comes from data: names, numbers and durations. */
const plainWord = /^[\w:.+-]*$/;

/**
 * The values of a variable as Grafana's data source of the language fills them into an expression: a regular expression
 * where several may be chosen, else a part of a string. A value never ends the string that it stands in.
 * Undefined where a value would change the expression itself.
 */
export function escapeValues(variable: Variable, place: Place): string | undefined {
  const values = variable.chosen.map(({ value }) => value);
  const { quoted, language } = place;
  if (quoted === undefined) {
    const isSafe = !variable.isData || values.every((value) => plainWord.test(value));
    return isSafe ? joinAlternatives(values, language) : undefined;
  }
  if (isOpen(variable, place)) {
    return '.+';
  }
  if (!variable.isMulti || (values.length === 1 && isExact(place))) {
    return escapeText(values.join('|'), place);
  }
  return joinAlternatives(
    values.map((value) => escapeRegex(value, quoted.quote)),
    language
  );
}

/** Everything, in a query that is narrowed as the variable's own is: new values belong to it, too. */
function isOpen({ isAll, scope, chosen }: Variable, place: Place): boolean {
  const text = place.expr.replace(/\s/g, '');
  return isAll && chosen.length > 0 && !isExact(place) && (scope?.every((matcher) => text.includes(matcher)) ?? false);
}

/** Whether a string is compared as it is: = and != in selectors, |= and != of log lines. */
function isExact({ expr, quoted }: Place): boolean {
  return /=\s*$/.test(expr.slice(0, quoted?.from));
}

/** Prometheus' data source puts several values in parentheses, Loki's does not. */
function joinAlternatives(values: string[], language: Place['language']): string {
  const joined = values.join('|');
  return values.length === 1 || language === 'logql' ? joined : `(${joined})`;
}

const specialSigns = /[\\^$.*+?()[\]{}|]/g;

/** A value that a regular expression inside a string matches literally. */
function escapeRegex(value: string, quote: string): string {
  return escapeQuote(value.replace(specialSigns, quote === '`' ? escapedOnce : escapedTwice), quote);
}

function escapedOnce(sign: string): string {
  return `\\${sign}`;
}

/** The string takes one of the backslashes, the regular expression the other; a backslash itself needs both twice. */
function escapedTwice(sign: string): string {
  return sign === '\\' ? '\\\\\\\\' : `\\\\${sign}`;
}

/** A value that stands in a string as it is. Loki's data source leaves backslashes to the author. */
function escapeText(value: string, { quoted, language }: Place): string {
  const quote = quoted?.quote ?? '"';
  const keepsBackslash = quote === '`' || language === 'logql';
  return escapeQuote(keepsBackslash ? value : value.replace(/\\/g, '\\\\'), quote);
}

/** The text without anything that ends the string around it. */
export function escapeQuote(text: string, quote: string): string {
  if (quote === '`') {
    return text.replaceAll('`', '');
  }
  // Pairs of a backslash and what it escapes are passed over; a lone backslash at the end would escape the closing quote.
  const whole = text.replace(/\\(?:(.)|$)|["']|\n/gs, (found, escaped: string | undefined) => {
    if (found === '\n') {
      return '\\n';
    }
    if (found === '\\' && escaped === undefined) {
      return '\\\\';
    }
    return found === quote ? `\\${found}` : found;
  });
  return whole;
}
