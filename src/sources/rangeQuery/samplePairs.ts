import type { ListRead } from '../reading/elementReader';
import type { SampleBuffer } from './samples';

/** The text is no list of [seconds, "value"] pairs. */
export class NotSamples extends Error {
  /** True where times are strings, as in Loki's log streams. */
  readonly logLines: boolean;
  /** What stands where a number should, as it came; absent where that is not worth quoting. */
  readonly found: string | undefined;

  constructor(message: string, { logLines = false, found }: { logLines?: boolean; found?: string } = {}) {
    super(message);
    this.name = 'NotSamples';
    this.logLines = logLines;
    this.found = found;
  }
}

const maxPairLength = 100;

/**
 * Reads `[seconds, "value"], ...]` from `at` up to the list's closing bracket, as far as `text` holds whole pairs.
 * JSON.parse would make an array and a string of every sample: some ten times the memory.
 * @throws NotSamples
 */
export function readPairs(text: string, at: number, samples: SampleBuffer): ListRead {
  let i = at;
  for (; i < text.length; i++) {
    const char = text[i];
    if (char === '[') {
      const end = text.indexOf(']', i);
      if (end < 0 || end - i > maxPairLength) {
        break;
      }
      readPair(text, { from: i + 1, to: end }, samples);
      i = end;
    } else if (char === ']') {
      return { at: i + 1, done: true };
    } else if (char !== ',' && char > ' ') {
      throw new NotSamples(`found ${char} where a sample should begin`);
    }
  }
  checkCut(text, i);
  return { at: i, done: false };
}

function readPair(text: string, { from, to }: { from: number; to: number }, samples: SampleBuffer): void {
  const comma = text.indexOf(',', from);
  if (comma < 0 || comma > to) {
    throw new NotSamples('a sample has no value');
  }
  const time = text.substring(from, comma);
  const seconds = time.trim() === '' ? NaN : Number(time);
  if (!Number.isFinite(seconds)) {
    throw new NotSamples('a time is no number', { logLines: text.startsWith('"', from) });
  }
  samples.push(Math.round(seconds * 1000), readValue(text, comma + 1, to));
}

function readValue(text: string, from: number, to: number): number {
  const quoted = text[from] === '"' && text[to - 1] === '"';
  const digits = quoted ? text.substring(from + 1, to - 1) : text.substring(from, to);
  const value = digits === '' ? NaN : Number(digits);
  return Number.isNaN(value) ? readSpecial(digits.replace(/[\s"]/g, '')) : value;
}

function readSpecial(text: string): number {
  switch (text) {
    case 'NaN':
      return NaN;
    case 'Inf':
    case '+Inf':
      return Infinity;
    case '-Inf':
      return -Infinity;
    default:
      return readNumber(text);
  }
}

function readNumber(text: string): number {
  const value = text === '' ? NaN : Number(text);
  if (Number.isNaN(value)) {
    throw new NotSamples('a value is no number', { found: text });
  }
  return value;
}

/** A cut-off pair is short; what is longer is something else, and must not be carried along. */
function checkCut(text: string, at: number): void {
  if (text.length - at > maxPairLength) {
    const logLines = /^\[\s*"/.test(text.substring(at, at + maxPairLength));
    throw new NotSamples('a sample is too long', { logLines });
  }
}
