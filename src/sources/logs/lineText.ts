/** Characters of a line that are kept. */
export const maxLineLength = 16 * 1024;

const unprintable = /[\x00-\x08\x0b-\x1f\x7f]/g;
const half = /[\ud800-\udfff]/;

/** The text of a line as it is kept: not too long, with whole characters, and without what cannot be printed where it is no text. */
export function cleanLine(text: string): string {
  const printable = text.includes('\0') ? text.replace(unprintable, '') : text;
  const short = printable.length > maxLineLength ? cutLine(printable) : printable;
  return half.test(short) ? Buffer.from(short).toString() : short;
}

/** Cut where a character ends. */
function cutLine(text: string): string {
  const last = text.charCodeAt(maxLineLength - 1);
  const isHalf = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, isHalf ? maxLineLength - 1 : maxLineLength);
}
