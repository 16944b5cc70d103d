/** A text of the user interface: its key in the catalogues of each language, and its English. */
export interface Message {
  key: string;
  english: string;
}

/** The message of a key `group.name`, both arguments literals, of which the catalogues are made; {{name}} stands for the value of that name. */
export function message(key: string, english: string): Message {
  return { key, english };
}
