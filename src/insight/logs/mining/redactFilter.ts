import { redactLine, type LineFilter } from '../../../engine';

/** What redactLine leaves in the place of a secret. */
const mark = '[redacted]';

/** The filter with everything open that identifies persons or lets somebody in; undefined where nothing else is left of it. */
export function redactFilter({ literals, openStart, openEnd }: LineFilter): LineFilter | undefined {
  const parts = literals.map((literal) => {
    const text = redactLine(literal);
    return text === literal || literal.includes(mark) ? [literal] : text.split(mark);
  });
  const kept = parts.flat().filter((part) => part !== '');
  const [first, last] = [parts[0], parts[parts.length - 1]];
  return kept.length === 0
    ? undefined
    : { literals: kept, openStart: openStart || first[0] === '', openEnd: openEnd || last[last.length - 1] === '' };
}
