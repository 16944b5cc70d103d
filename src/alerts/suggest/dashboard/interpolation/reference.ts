/** A reference to a variable in a text. */
export interface Reference {
  /** As it stands in the text. */
  text: string;
  name: string;
  /** The field of ${name.field}. */
  field?: string;
  /** The format of ${name:format}, its arguments behind colons. */
  format?: string;
  /** Index in the text. */
  at: number;
}

const pattern = /\$(\w+)|\[\[(\w+?)(?::(\w+))?\]\]|\$\{(\w+)(?:\.([^:{}]+))?(?::([^{}]+))?\}/g;

type Groups = [bare?: string, old?: string, oldFormat?: string, braced?: string, field?: string, format?: string];

/** Every reference in a text: $name, [[name]], [[name:format]], ${name}, ${name.field} and ${name:format}. */
export function listReferences(text: string): Reference[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [bare, old, oldFormat, braced, field, format] = match.slice(1) as Groups;
    const name = bare ?? old ?? braced ?? '';
    // "$1" is a group of a regular expression.
    return /^\d/.test(name) ? [] : [{ text: match[0], name, field, format: oldFormat ?? format, at: match.index }];
  });
}

/** The names of the variables in a text, each once. */
export function listReferencedNames(text: string): string[] {
  return [...new Set(listReferences(text).map(({ name }) => name))];
}
