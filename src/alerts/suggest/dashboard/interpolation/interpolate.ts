import type { Variable, Variables } from '../variables/variable';
import { findRefusal, isMacro } from './builtIns';
import { escapeQuote, escapeValues, type Place } from './escapeValues';
import { findQuotes } from './findQuotes';
import { formatValues } from './formatValues';
import { listReferences, type Reference } from './reference';

/** What could not be filled in. */
export interface Unfilled {
  name: string;
  /** The name as people write it. */
  shown: string;
  /** Why, to stand behind the name, without a full stop. */
  reason: string;
  /** Whether a value of it can be given. */
  isVariable: boolean;
}

/** A text with its variables filled in; what could not be filled in stands in it as before. */
export interface Interpolated {
  text: string;
  unfilled: Unfilled[];
}

/** The text with every variable in one of Grafana's formats. */
export function interpolateText(text: string, variables: Variables, format: string): Interpolated {
  return replaceReferences(text, variables, (variable, reference) =>
    formatOrGlob(variable, reference.format ?? format, reference)
  );
}

/**
 * An expression with every variable as Grafana's data source of the language would send it. Macros of the step, such as
 * $__rate_interval, stay.
 */
export function interpolateExpression(expr: string, variables: Variables, language: Place['language']): Interpolated {
  const quotes = findQuotes(expr);
  return replaceReferences(expr, variables, (variable, reference) => {
    const quoted = quotes.find(({ from, to }) => from < reference.at && reference.at < to);
    const place = { expr, quoted, language };
    if (reference.format === undefined && reference.field === undefined) {
      return variable.allText ?? escapeValues(variable, place);
    }
    return formatInPlace(variable, reference, place);
  });
}

type Replace = (variable: Variable, reference: Reference) => string | undefined;

function replaceReferences(text: string, variables: Variables, replace: Replace): Interpolated {
  const unfilled: Unfilled[] = [];
  const parts: string[] = [];
  let end = 0;
  for (const reference of listReferences(text)) {
    const filled = fillReference(reference, variables, replace);
    unfilled.push(...(typeof filled === 'string' ? [] : [filled]));
    parts.push(text.slice(end, reference.at), typeof filled === 'string' ? filled : reference.text);
    end = reference.at + reference.text.length;
  }
  return { text: [...parts, text.slice(end)].join(''), unfilled };
}

function fillReference(reference: Reference, variables: Variables, replace: Replace): string | Unfilled {
  const { name } = reference;
  const variable = variables.get(name);
  const shown = `$${name}`;
  if (variable === undefined) {
    if (isMacro(name)) {
      return shown;
    }
    const reason = findRefusal(name) ?? 'is no variable of the dashboard';
    return { name, shown, reason, isVariable: findRefusal(name) === undefined };
  }
  if (variable.problem !== undefined) {
    return { name, shown, reason: variable.problem, isVariable: true };
  }
  const reason = 'has a value that would change the expression outside of strings';
  return replace(variable, reference) ?? { name, shown, reason, isVariable: true };
}

/** Grafana takes the format "glob" where it does not know one. */
function formatOrGlob(variable: Variable, format: string, { field }: Reference): string | undefined {
  return formatValues(variable, format, field) ?? formatValues(variable, 'glob', field);
}

/** A format of the author's choice; inside a string it must not end the string, and a regular expression is escaped twice. */
function formatInPlace(variable: Variable, reference: Reference, place: Place): string | undefined {
  const format = reference.format ?? 'glob';
  const text = formatOrGlob(variable, format, reference) ?? '';
  if (place.quoted === undefined) {
    const isSafe = !variable.isData || variable.chosen.every(({ value }) => /^[\w:.+-]*$/.test(value));
    return isSafe || /quote|json|sqlstring/.test(format) ? text : undefined;
  }
  const { quote } = place.quoted;
  const doubled = format === 'regex' && quote !== '`' ? text.replace(/\\/g, '\\\\') : text;
  return variable.isData ? escapeQuote(doubled, quote) : doubled;
}
