import { maxLineLength } from './lineText';

/** Bytes of a text of JSON that are kept: as many as its longest spelling needs, in which each character is six. */
const maxStringBytes = 6 * maxLineLength;

const quote = 0x22;
const backslash = 0x5c;
const letterU = 0x75;

/** Where the bytes of a document stand. */
interface Place {
  isInString: boolean;
  isEscaped: boolean;
  /** Digits that the escape under way still has. */
  digits: number;
  /** Bytes of the string under way. */
  length: number;
  isCutting: boolean;
}

/**
 * Leaves the end of long strings out of a JSON document while it arrives: what is left is the same document with shorter texts, so that
 * whoever reads it holds no more of a line than is kept.
 */
export function createStringCutter(maxBytes = maxStringBytes): (chunk: Buffer) => Buffer {
  const place: Place = { isInString: false, isEscaped: false, digits: 0, length: 0, isCutting: false };
  return (chunk) => {
    const pieces: Buffer[] = [];
    let from = 0;
    for (let i = 0; i < chunk.length; i++) {
      const wasCutting = place.isCutting;
      advance(place, chunk[i], maxBytes);
      if (place.isCutting && !wasCutting) {
        pieces.push(chunk.subarray(from, i));
      } else if (wasCutting && !place.isCutting) {
        from = i;
      }
    }
    if (!place.isCutting) {
      pieces.push(chunk.subarray(from));
    }
    return pieces.length === 1 ? pieces[0] : Buffer.concat(pieces);
  };
}

function advance(place: Place, code: number, maxBytes: number): void {
  if (!place.isInString) {
    place.isInString = code === quote;
    place.length = 0;
    return;
  }
  if (code === quote && !place.isEscaped) {
    place.isInString = false;
    place.isCutting = false;
    place.digits = 0;
    return;
  }
  const isWhole = !place.isEscaped && place.digits === 0;
  place.isCutting ||= isWhole && place.length >= maxBytes;
  place.length++;
  if (place.isEscaped) {
    place.isEscaped = false;
    place.digits = code === letterU ? 4 : 0;
  } else if (place.digits > 0) {
    place.digits--;
  } else {
    place.isEscaped = code === backslash;
  }
}
