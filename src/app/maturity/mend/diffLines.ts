/** A line of a difference: of both texts, only of the former, or only of the latter. */
export interface DiffLine {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Longer texts are compared line by line no more, only their beginning and end. */
const maxLines = 1_000;

/** The difference of two texts by the longest sequence of lines that both have (Wagner and Fischer, 1974). */
export function diffLines(before: string, after: string): DiffLine[] {
  const [a, b] = [before, after].map((text) => (text === '' ? [] : text.split('\n')));
  const start = countCommon(a, b);
  const end = countCommon(a.slice(start).reverse(), b.slice(start).reverse());
  const same = (lines: string[]) => lines.map((text): DiffLine => ({ kind: 'same', text }));
  const inner = diffInner(a.slice(start, a.length - end), b.slice(start, b.length - end));
  return [...same(a.slice(0, start)), ...inner, ...same(a.slice(a.length - end))];
}

/** The lines that differ, each with a few around it; the rest is left out. */
export function shortenDiff(lines: DiffLine[], around = 3): DiffLine[] {
  const isNear = (at: number) =>
    lines.slice(Math.max(0, at - around), at + around + 1).some(({ kind }) => kind !== 'same');
  return lines.flatMap((line, at): DiffLine[] => {
    if (isNear(at)) {
      return [line];
    }
    return at > 0 && !isNear(at - 1) ? [] : [{ kind: 'same', text: '…' }];
  });
}

function countCommon(a: string[], b: string[]): number {
  const at = a.findIndex((line, i) => line !== b[i]);
  return at < 0 ? Math.min(a.length, b.length) : at;
}

function diffInner(a: string[], b: string[]): DiffLine[] {
  const removed = (text: string): DiffLine => ({ kind: 'removed', text });
  const added = (text: string): DiffLine => ({ kind: 'added', text });
  if (a.length > maxLines || b.length > maxLines) {
    return [...a.map(removed), ...b.map(added)];
  }
  const lengths = measureCommon(a, b);
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      lines.push({ kind: 'same', text: a[i] });
      i++;
      j++;
    } else if (lengths[i + 1][j] >= lengths[i][j + 1]) {
      lines.push(removed(a[i++]));
    } else {
      lines.push(added(b[j++]));
    }
  }
  return [...lines, ...a.slice(i).map(removed), ...b.slice(j).map(added)];
}

/** Length of the longest common sequence of what begins at each pair of lines. */
function measureCommon(a: string[], b: string[]): number[][] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i][j] = a[i] === b[j] ? lengths[i + 1][j + 1] + 1 : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
    }
  }
  return lengths;
}
