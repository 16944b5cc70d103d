/**
 * What Loki's pattern filter (`|>`) compares lines with: literals in order, with something between each two of them, before the first one
 * and behind the last one where these are open.
 */
export interface LineFilter {
  /** At least one; none is empty. */
  literals: readonly string[];
  openStart: boolean;
  openEnd: boolean;
}

/**
 * Whether a line passes the filter, by the rules of Loki's matcher: each literal is found at its first occurrence behind the one before,
 * what lies between is not empty, and the last one ends the line unless the end is open, where something must follow. A first literal
 * without something before it may be anywhere.
 */
export function passesFilter(line: string, { literals, openStart, openEnd }: LineFilter): boolean {
  let end = 0;
  for (let i = 0; i < literals.length; i++) {
    const start = line.indexOf(literals[i], end);
    const mayTouch = i === 0 && !openStart;
    if (start < 0 || (start === end && !mayTouch)) {
      return false;
    }
    end = start + literals[i].length;
  }
  return openEnd === end < line.length;
}

/** What of a literal Loki would read as a capture. */
const capture = /<[A-Za-z_]\w{0,200}>/;

/** The filter as LogQL writes it, such as `"user <_> came"`. */
export function formatFilter({ literals, openStart, openEnd }: LineFilter): string {
  return JSON.stringify(`${openStart ? '<_>' : ''}${literals.join('<_>')}${openEnd ? '<_>' : ''}`);
}

/** The filter with everything open that Loki would not take as text; undefined where nothing is left. */
export function openCaptures({ literals, openStart, openEnd }: LineFilter): LineFilter | undefined {
  const parts = literals.map((literal) => literal.split(capture));
  const kept = parts.flat().filter((part) => part !== '');
  const [first, last] = [parts[0], parts[parts.length - 1]];
  return kept.length === 0
    ? undefined
    : { literals: kept, openStart: openStart || first[0] === '', openEnd: openEnd || last[last.length - 1] === '' };
}
