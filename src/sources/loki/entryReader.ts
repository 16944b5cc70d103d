import type { ReadList } from '../reading/elementReader';
import { advance, createPlace } from '../reading/jsonPlace';

/** A list holds no lines of a log. */
export class NotLines extends Error {
  /** True where it holds samples: the query is a metric query. */
  readonly isNumbers: boolean;

  constructor(message: string, { isNumbers = false } = {}) {
    super(message);
    this.name = 'NotLines';
    this.isNumbers = isNumbers;
  }
}

/** Bytes of a line with what stands beside it, long texts already cut. */
const maxEntryLength = 1024 * 1024;

/** Reads `[time, text, ...], ...]`, entry by entry as they arrive. @throws NotLines */
export function readEntries(onEntry: (entry: unknown[]) => void): ReadList {
  return (text, at) => {
    for (let i = at; i < text.length; i++) {
      const char = text[i];
      if (char === ']') {
        return { at: i + 1, done: true };
      }
      if (char === '[') {
        const end = findEnd(text, i);
        if (end < 0) {
          checkLength(text.length - i);
          return { at: i, done: false };
        }
        onEntry(parseEntry(text.substring(i, end)));
        i = end - 1;
      } else if (char !== ',' && char > ' ') {
        throw new NotLines(`found ${char} where a line should begin`);
      }
    }
    return { at: text.length, done: false };
  };
}

function checkLength(length: number): void {
  if (length > maxEntryLength) {
    throw new NotLines('what stands beside a line is too long');
  }
}

/** Behind the array that begins there; -1 where it does not end. */
function findEnd(text: string, from: number): number {
  const place = createPlace(-1);
  for (let i = from; i < text.length; i++) {
    advance(place, text.charCodeAt(i));
    if (place.depth === 0) {
      return i + 1;
    }
  }
  return -1;
}

function parseEntry(bytes: string): unknown[] {
  try {
    return JSON.parse(/[\x80-\xff]/.test(bytes) ? Buffer.from(bytes, 'latin1').toString('utf8') : bytes);
  } catch {
    throw new NotLines('a line is no JSON');
  }
}
