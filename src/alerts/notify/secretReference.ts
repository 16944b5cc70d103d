const reference = /^\$\{([A-Za-z_][A-Za-z0-9_]*)\}$/;

/** Whether a text refers to an environment variable, as '${NAME}', and is nothing else. */
export function isReference(text: string): boolean {
  return reference.test(text);
}

/** The variable that a reference names; undefined where the text is no reference. */
export function variableOf(text: string): string | undefined {
  return reference.exec(text)?.[1];
}
