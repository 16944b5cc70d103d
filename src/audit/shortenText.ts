/** The text, or its beginning and an ellipsis, in no more than `max` characters. */
export function shortenText(text: string, max: number): string {
  return text.length > max ? `${text.slice(0, max - 1)}…` : text;
}
