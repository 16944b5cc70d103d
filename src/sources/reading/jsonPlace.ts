/** Where JSON text stands while it is read character by character. */
export interface JsonPlace {
  /** Objects and arrays that are open. */
  depth: number;
  /** By depth, the key of the value that is being read; an empty text in arrays, and below the depths that are followed. */
  keys: string[];
  isInString: boolean;
  isEscaped: boolean;
  /** The beginning of the string under way, or of the last one, at depths that are followed. */
  string: string;
}

/** Keys that matter are shorter. */
const maxKeyLength = 32;

/** The place before a document, whose keys are followed down to `depth`. */
export function createPlace(depth: number): JsonPlace {
  return { depth: 0, keys: new Array<string>(depth + 1).fill(''), isInString: false, isEscaped: false, string: '' };
}

const quote = 0x22;
const comma = 0x2c;
const colon = 0x3a;
const backslash = 0x5c;
/** With the bit of 0x20, brackets and braces are one. */
const opening = 0x7b;
const closing = 0x7d;

/** Goes on by one character, given by its code. */
export function advance(place: JsonPlace, code: number): void {
  if (place.isInString) {
    advanceInString(place, code);
    return;
  }
  if (code === quote) {
    place.isInString = true;
    place.string = '';
  } else if (code === colon || code === comma) {
    setKey(place, code === colon ? place.string : '');
  } else if ((code | 0x20) === opening) {
    place.depth++;
    setKey(place, '');
  } else if ((code | 0x20) === closing) {
    place.depth--;
  }
}

function advanceInString(place: JsonPlace, code: number): void {
  if (place.isEscaped) {
    place.isEscaped = false;
  } else if (code === quote) {
    place.isInString = false;
  } else if (code === backslash) {
    place.isEscaped = true;
  }
  if (place.depth < place.keys.length && place.isInString && place.string.length < maxKeyLength) {
    place.string += String.fromCharCode(code);
  }
}

function setKey({ depth, keys }: JsonPlace, key: string): void {
  if (depth < keys.length) {
    keys[depth] = key;
  }
}
