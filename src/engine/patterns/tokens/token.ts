/** What stands for the variable parts of a line. */
export const wildcard = '<*>';

const delimiters = new Set('=,;:()[]{}<>"\'|');

/** Whether a character parts words and is a token of its own. */
export function isDelimiter(token: string): boolean {
  return delimiters.has(token);
}

/** Whether a token is a word that is always the same: neither variable nor a delimiter. */
export function isConstantWord(token: string): boolean {
  return token !== wildcard && !delimiters.has(token);
}
