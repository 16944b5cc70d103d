/** Texts that are looked for in others, all in one pass. */
export interface TextIndex {
  /** A text that is added twice stays until it is removed twice. */
  add(text: string): void;
  remove(text: string): void;
  /**
   * How many characters of `text` from `start` on are one of the texts, the longest that fits; 0 for none. One that was cut after
   * eight or more of its characters, where an ellipsis or a quotation mark stands, counts, too.
   */
  matchAt(text: string, start: number): number;
}

const minLength = 4;
const minCutLength = 8;
const buckets = 1 << 16;

/**
 * An index of texts of four characters and more. Most places of a text are passed over by a hash of four characters; at others
 * a binary search finds what may begin there, however many texts begin alike.
 */
export function createTextIndex(): TextIndex {
  const sorted: string[] = [];
  const uses = new Map<string, number>();
  const starts = new Uint32Array(buckets);
  let longest = 0;

  return {
    add(text) {
      const known = uses.get(text) ?? 0;
      uses.set(text, known + 1);
      if (known === 0 && text.length >= minLength) {
        sorted.splice(
          countBefore(sorted, (one) => one >= text),
          0,
          text
        );
        starts[hashAt(text, 0)]++;
        longest = Math.max(longest, text.length);
      }
    },
    remove(text) {
      const known = uses.get(text) ?? 0;
      if (known > 1) {
        uses.set(text, known - 1);
      } else if (uses.delete(text) && text.length >= minLength) {
        sorted.splice(
          countBefore(sorted, (one) => one >= text),
          1
        );
        starts[hashAt(text, 0)]--;
      }
    },
    matchAt(text, start) {
      if (start + minLength > text.length || starts[hashAt(text, start)] === 0) {
        return 0;
      }
      const [length, equal] = findLongest(sorted, text.slice(start, start + longest));
      return length === 0 && equal >= minCutLength && isCut(text[start + equal]) ? equal : length;
    },
  };
}

/** How many of the sorted texts stand before the first for which `isAfter` holds. */
function countBefore(sorted: readonly string[], isAfter: (one: string) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isAfter(sorted[middle])) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

/** The length of the longest of the sorted texts that `text` begins with, and how many characters any of them begins like it. */
function findLongest(sorted: readonly string[], text: string): [length: number, equal: number] {
  const next = countBefore(sorted, (one) => one > text);
  const mostEqual = Math.max(countEqual(sorted[next - 1], text), countEqual(sorted[next], text));
  // Whatever the text begins with stands at or before it in the order, and so do all that begin alike.
  for (let rest = text; rest.length >= minLength;) {
    const upTo = rest;
    const nearest = sorted[countBefore(sorted, (one) => one > upTo) - 1] ?? '';
    const equal = countEqual(nearest, rest);
    if (equal > 0 && equal === nearest.length) {
      return [equal, mostEqual];
    }
    rest = rest.slice(0, equal);
  }
  return [0, mostEqual];
}

function isCut(next: string | undefined): boolean {
  return next === '…' || next === '"';
}

function hashAt(text: string, at: number): number {
  const [first, second] = [text.charCodeAt(at), text.charCodeAt(at + 1)];
  const [third, fourth] = [text.charCodeAt(at + 2), text.charCodeAt(at + 3)];
  return (((first * 31 + second) * 31 + third) * 31 + fourth) % buckets;
}

/** How many characters two texts begin alike. */
function countEqual(a = '', b = ''): number {
  let count = 0;
  while (count < a.length && count < b.length && a.charCodeAt(count) === b.charCodeAt(count)) {
    count++;
  }
  return count;
}
