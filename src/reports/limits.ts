/** More rows of a table, or items of a list, are left out, and said to be. */
export const maxRows = 500;

/** A text of a report is cut here. */
const maxText = 4_000;
/** The text of a file is cut here. */
const maxCode = 50_000;

/** A text of bearable length. */
export function limitText(text: string): string {
  return text.length > maxText ? `${text.slice(0, maxText)}…` : text;
}

/** The text of a file, cut where it is longer than a report shows. */
export function limitCode(text: string): string {
  return text.length > maxCode ? `${text.slice(0, maxCode)}\n…` : text;
}
