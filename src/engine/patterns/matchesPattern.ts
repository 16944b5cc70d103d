import { isDelimiter, wildcard } from './tokens/token';

/** Whether tokens are a pattern's, or stand where it has a wildcard: delimiters never do. Both are of equal length. */
export function matchesPattern(tokens: readonly string[], pattern: readonly string[]): boolean {
  for (let place = 0; place < tokens.length; place++) {
    const expected = pattern[place];
    if (expected !== tokens[place] && (expected !== wildcard || isDelimiter(tokens[place]))) {
      return false;
    }
  }
  return true;
}
