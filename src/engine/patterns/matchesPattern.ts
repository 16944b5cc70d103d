import { isDelimiter, wildcard } from './tokens/token';

/** Whether tokens are a pattern's, or stand where it has a wildcard: delimiters never do. Both are of equal length. */
export function matchesPattern(tokens: readonly string[], pattern: readonly string[]): boolean {
  for (let position = 0; position < tokens.length; position++) {
    const expected = pattern[position];
    if (expected !== tokens[position] && (expected !== wildcard || isDelimiter(tokens[position]))) {
      return false;
    }
  }
  return true;
}
