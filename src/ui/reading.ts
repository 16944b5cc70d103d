/** What a text field's content means: a value, or why it has none, in the user's language. */
export type Reading<T> = { ok: true; value: T } | { ok: false; message: string };

/** Reads a text field's content. */
export type Reader<T> = (text: string) => Reading<T>;
