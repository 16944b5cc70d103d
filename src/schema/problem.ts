import type { Message } from '../texts';

/** What is wrong with one field: where, and a sentence with the value and what to do. */
export interface Problem {
  /** Path of the field, such as `source.uid` or `sources[1].url`; empty for the value as a whole. */
  field: string;
  message: string;
  /** The same for readers of any language, where it is known: that more is there than is read. */
  content?: Message;
}

/** How problems are phrased where the sentences of one reader differ from those of another. */
export interface Phrasing {
  /** The grammatical subject of a field; default its path. */
  subject?: (field: string) => string;
  /** Leads in what is expected: "Give a number." */
  expected?: string;
  /** Leads in the choices: "Choose one of up, down." */
  choices?: string;
}

/** A value for people: as JSON, short enough for a sentence; 'missing' where there is none. */
export function formatValue(value: unknown): string {
  const text = writeJson(value) ?? 'missing';
  return text.length > 60 ? `${text.slice(0, 60)}… (${text.length} characters)` : text;
}

/** A value from outside as text: what is none is written as JSON. Never throws: objects from outside may bring a toString of their own. */
export function toText(value: unknown): string {
  return typeof value === 'object' || typeof value === 'function' ? (writeJson(value) ?? '') : String(value);
}

/** A value from outside as number, NaN where it stands for none. Never throws. */
export function toNumber(value: unknown): number {
  return typeof value === 'object' && value !== null ? NaN : Number(value);
}

function writeJson(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return 'a value that holds itself';
  }
}
