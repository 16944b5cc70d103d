/** A template variable at one value, or at several at once. */
export interface Variable {
  /** As it stands in an expression: one of several values is matched as a regular expression. */
  text: string;
  /** The values alone, for formats that join them otherwise. */
  values: string[];
}

/** Variables by their names. */
export type Variables = ReadonlyMap<string, Variable>;

/** A value as a regular expression inside a string of PromQL. */
export function regexText(value: string): string {
  return value.replace(/[\\^$.*+?()[\]{}|]/g, '\\\\$&').replace(/"/g, '\\"');
}

/** One or several values as one regular expression inside a string of PromQL. */
export function matchAny(values: string[]): string {
  const texts = values.map(regexText);
  return texts.length === 1 ? texts[0] : `(${texts.join('|')})`;
}
