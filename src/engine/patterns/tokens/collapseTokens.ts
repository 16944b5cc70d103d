import { wildcard } from './token';

/** Separators that join variables to one: the groups of an address, the entries of a list. */
const joining = new Set([':', ',', '|']);
/** Tokens of a part that repeats, at most. */
const maxPartLength = 6;

/**
 * Tokens in which variables that follow each other are one, also where a separator is between them, and a part with a variable
 * that is repeated stands once: a list of two and one of twenty are the same.
 */
export function collapseTokens(tokens: readonly string[]): string[] {
  const collapsed: string[] = [];
  for (const token of tokens) {
    if (token === wildcard && joinsVariable(collapsed)) {
      continue;
    }
    collapsed.push(token);
    dropRepeated(collapsed);
  }
  return collapsed;
}

/** Whether a variable at the end would be one with what is there; a separator between them is dropped. */
function joinsVariable(tokens: string[]): boolean {
  const last = tokens[tokens.length - 1];
  if (last === wildcard) {
    return true;
  }
  if (joining.has(last) && tokens[tokens.length - 2] === wildcard) {
    tokens.pop();
    return true;
  }
  return false;
}

/** Drops the end of the tokens where it repeats what is before it. */
function dropRepeated(tokens: string[]): void {
  for (let length = 2; length <= maxPartLength && 2 * length <= tokens.length; length++) {
    if (isRepeated(tokens, length)) {
      tokens.length -= length;
      return;
    }
  }
}

function isRepeated(tokens: readonly string[], length: number): boolean {
  let hasVariable = false;
  for (let i = tokens.length - length; i < tokens.length; i++) {
    if (tokens[i] !== tokens[i - length]) {
      return false;
    }
    hasVariable = hasVariable || tokens[i] === wildcard;
  }
  return hasVariable;
}
