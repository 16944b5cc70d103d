import { isMapping } from '../../../src/schema';
import { findMatchingText } from './matchingText';

/** One likely value of each template variable of a dashboard, by name. */
export type Placeholders = ReadonlyMap<string, string>;

/** The value that a label has in made-up series where nothing demands another. */
export function defaultLabelValue(label: string): string {
  return label === 'le' ? '+Inf' : label === 'quantile' ? '0.99' : `${label.replace(/_/g, '-')}-1`;
}

/** What stands for each variable in expressions, so that series can be made up which the variable would find. */
export function listPlaceholders(variables: unknown[]): Placeholders {
  return new Map(
    variables
      .filter(isMapping)
      .filter(({ name }) => typeof name === 'string')
      .map((variable) => [String(variable.name), choosePlaceholder(variable)])
  );
}

function choosePlaceholder({ type, query, definition, regex }: Record<string, unknown>): string {
  const text = String((isMapping(query) ? query.query : query) ?? definition ?? '');
  if (type === 'query') {
    const [, label] = /label_values\((?:[\s\S]*,)?\s*(\w+)\s*\)\s*$/.exec(text) ?? [];
    return label === undefined ? '' : capture(defaultLabelValue(label), regex);
  }
  if (type === 'interval') {
    return '5m';
  }
  return text.split(',')[0].split(' : ').at(-1)?.trim() ?? '';
}

/** What a variable's regular expression takes out of the value. */
function capture(value: string, regex: unknown): string {
  const [, pattern] = /^\/(.*)\/\w*$/.exec(typeof regex === 'string' ? regex : '') ?? [];
  if (pattern === undefined) {
    return value;
  }
  try {
    const found = new RegExp(pattern).exec(value);
    return found?.[1] ?? found?.[0] ?? findMatchingText(pattern, value) ?? value;
  } catch {
    return value;
  }
}

const reference = /\$\{(\w+)(?:\.\w+)?(?::[^}]*)?\}|\$([a-z_]\w*)|\[\[(\w+)(?::\w+)?\]\]/gi;

/** An expression that can be parsed: its variables at their placeholders. */
export function fillPlaceholders(expr: string, placeholders: Placeholders): string {
  return expr.replace(reference, (_, ...groups: Array<string | undefined>) => {
    const name = groups.slice(0, 3).find((group) => group !== undefined) ?? '';
    if (name.startsWith('__')) {
      return name.endsWith('_ms') ? '300000' : name.endsWith('_s') ? '300' : '5m';
    }
    const value = placeholders.get(name) ?? '';
    return value === '' ? 'any' : value;
  });
}
