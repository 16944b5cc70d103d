/** A string inside an expression of PromQL or LogQL. */
export interface Quoted {
  /** Its quote: ", ' or `. */
  quote: string;
  /** Index of the opening quote. */
  from: number;
  /** Index after the closing quote, or the text's end. */
  to: number;
}

const token = /"(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?|`[^`]*`?|#[^\n]*/gs;

/** The strings of an expression, in their order; quotes in comments are none. */
export function findQuotes(text: string): Quoted[] {
  return [...text.matchAll(token)].flatMap(({ 0: found, index }) =>
    found.startsWith('#') ? [] : [{ quote: found[0], from: index, to: index + found.length }]
  );
}
