import { advance, createPlace, type JsonPlace } from './jsonPlace';

/** How far a list was read. */
export interface ListRead {
  /** Index of the first character that was not read. */
  at: number;
  done: boolean;
}

/** Reads an array that lies in an element from the character after its bracket on, text by text, up to its own end. */
export type ReadList = (text: string, at: number) => ListRead;

/** What to take out of a document. */
export interface Extraction {
  /** The keys that lead to the array. */
  path: readonly string[];
  /** Is given each element of the array as JSON text, the arrays of `lists` in it empty. */
  onElement: (text: string) => void;
  /** By their keys, arrays in an element that are read while they arrive; called as one begins. */
  lists?: Readonly<Record<string, () => ReadList>>;
  /** Characters of one element, its lists apart. */
  maxElementLength: number;
}

/** Takes the elements of one array out of a JSON document while it arrives, so that they are never held all at once. */
export interface ElementReader {
  /** @throws TextTooLong, and what the extraction throws. */
  write(chunk: Buffer): void;
  /** The document with that array empty. */
  end(): string;
}

/** More text than is read stands where little is expected. */
export class TextTooLong extends Error {
  constructor(what: string) {
    super(`${what} is too long`);
    this.name = 'TextTooLong';
  }
}

/** Beside its elements a document has a status, warnings and statistics. */
const maxRestLength = 4 * 1024 * 1024;

const comma = 0x2c;
const openBracket = 0x5b;
const closeBracket = 0x5d;

type Mode = 'rest' | 'array' | 'element';

/** What is being read, and how far. */
interface Reading extends Extraction {
  place: JsonPlace;
  mode: Mode;
  /** A list in the element that is under way. */
  list: ReadList | undefined;
  /** The beginning of what a list could not read yet. */
  cut: string;
  rest: Pieces;
  element: Pieces;
}

export function createElementReader(extraction: Extraction): ElementReader {
  const reading: Reading = {
    ...extraction,
    place: createPlace(extraction.path.length + 2),
    mode: 'rest',
    list: undefined,
    cut: '',
    rest: createPieces('what stands beside the series', maxRestLength),
    element: createPieces('the text of a series', extraction.maxElementLength),
  };
  return {
    write(chunk) {
      // One character per byte: quick to cut, and turned back into UTF-8 at the end.
      const text = reading.cut + chunk.toString('latin1');
      reading.cut = '';
      for (let at = 0; at < text.length;) {
        at = reading.list ? readList(reading, text, at) : readers[reading.mode](reading, text, at);
      }
    },
    end: () => reading.rest.take(),
  };
}

/** Reads from `at` on, and returns how far. */
type Read = (reading: Reading, text: string, at: number) => number;

const readers: Record<Mode, Read> = { rest: readRest, array: readArray, element: readElement };

function readRest(reading: Reading, text: string, at: number): number {
  const { place, path, rest } = reading;
  for (let i = at; i < text.length; i++) {
    const isArray = text.charCodeAt(i) === openBracket && isAt(place, path);
    advance(place, text.charCodeAt(i));
    if (isArray) {
      rest.add(text, at, i + 1);
      reading.mode = 'array';
      return i + 1;
    }
  }
  rest.add(text, at, text.length);
  return text.length;
}

/** Between elements. */
function readArray(reading: Reading, text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === comma || code <= 0x20) {
    return at + 1;
  }
  reading.mode = code === closeBracket ? 'rest' : 'element';
  return at;
}

function readElement(reading: Reading, text: string, at: number): number {
  const { place, path, element, lists = {} } = reading;
  const inArray = path.length + 1;
  for (let i = at; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const { depth, isInString, keys } = place;
    if (!isInString && code === openBracket && depth === inArray + 1 && Object.hasOwn(lists, keys[depth])) {
      element.add(text, at, i + 1);
      reading.list = lists[keys[depth]]();
      return i + 1;
    }
    if (!isInString && depth === inArray && (code === comma || code === closeBracket)) {
      return endElement(reading, text, [at, i]);
    }
    advance(place, code);
    if (place.depth === inArray && depth > inArray) {
      return endElement(reading, text, [at, i + 1]);
    }
  }
  element.add(text, at, text.length);
  return text.length;
}

function endElement(reading: Reading, text: string, [from, to]: [number, number]): number {
  reading.element.add(text, from, to);
  reading.mode = 'array';
  reading.onElement(reading.element.take());
  return to;
}

function readList(reading: Reading, text: string, at: number): number {
  const read = reading.list?.(text, at) ?? { at, done: true };
  if (!read.done) {
    reading.cut = text.substring(read.at);
    return text.length;
  }
  reading.element.add(']', 0, 1);
  reading.list = undefined;
  return read.at;
}

/** Whether the value that begins here is that of the path. */
function isAt({ depth, isInString, keys }: JsonPlace, path: readonly string[]): boolean {
  return !isInString && depth === path.length && path.every((key, i) => keys[i + 1] === key);
}

/** Text that comes in pieces. */
interface Pieces {
  /** @throws TextTooLong */
  add(text: string, from: number, to: number): void;
  /** All of it, which is then forgotten. */
  take(): string;
}

function createPieces(what: string, maxLength: number): Pieces {
  let all = '';
  return {
    add(text, from, to) {
      if (all.length + to - from > maxLength) {
        throw new TextTooLong(what);
      }
      all += text.substring(from, to);
    },
    take() {
      const text = /[\x80-\xff]/.test(all) ? Buffer.from(all, 'latin1').toString('utf8') : all;
      all = '';
      return text;
    },
  };
}

/** Passes over an array, whatever is in it. */
export function skipList(): ReadList {
  const place = { ...createPlace(0), depth: 1 };
  return (text, at) => {
    for (let i = at; i < text.length; i++) {
      advance(place, text.charCodeAt(i));
      if (place.depth === 0) {
        return { at: i + 1, done: true };
      }
    }
    return { at: text.length, done: false };
  };
}
