import type { LineFilter } from '../filter/lineFilter';

/** What lines have between the literals of a filter: a value per line. */
export interface Gap {
  /** Its place: 0 = before the first literal, where that is open. */
  position: number;
  before: string;
  after: string;
  values: string[];
}

/** The gaps of lines that pass a filter, as Loki's pattern parser finds them. */
export function readGaps({ literals, openStart, openEnd }: LineFilter, lines: readonly string[]): Gap[] {
  const first = openStart ? 0 : 1;
  const last = openEnd ? literals.length : literals.length - 1;
  const gaps: Gap[] = [];
  for (let position = first; position <= last; position++) {
    gaps.push({ position, before: literals[position - 1] ?? '', after: literals[position] ?? '', values: [] });
  }
  for (const line of lines) {
    fillGaps(gaps, line, openStart ? 0 : literals[0].length);
  }
  return gaps;
}

function fillGaps(gaps: readonly Gap[], line: string, from: number): void {
  let end = from;
  for (const { after, values } of gaps) {
    const found = after === '' ? -1 : line.indexOf(after, end);
    const start = found < 0 ? line.length : found;
    values.push(line.slice(end, start));
    end = start + after.length;
  }
}
