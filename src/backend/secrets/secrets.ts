import { redactCredentials } from '../../engine';
import { foldCase, listSpellings } from '../../sources/clients';
import { createTextIndex } from './textIndex';

const mask = '[redacted]';

/** Values kept at most: the oldest are forgotten first. */
const capacity = 2000;

/** Remembers secret values and removes them from texts for people. */
export interface Secrets {
  remember(values: Iterable<string>): void;
  redact(text: string): string;
}

/** Secrets in any spelling and case are found in time that grows with the text, not with how many there are. */
export function createSecrets(): Secrets {
  const known = new Map<string, string[]>();
  const index = createTextIndex();
  const remember = (value: string) => {
    const spellings = known.get(value) ?? listSpellings(value);
    if (!known.delete(value)) {
      spellings.forEach(index.add);
    }
    known.set(value, spellings);
  };
  const forget = (value: string) => {
    known.get(value)?.forEach(index.remove);
    known.delete(value);
  };
  const maskKnown = (text: string) => {
    const folded = foldCase(text);
    const pieces: string[] = [];
    let kept = 0;
    for (let at = 0; at < folded.length;) {
      const length = index.matchAt(folded, at);
      if (length > 0) {
        pieces.push(text.slice(kept, at), mask);
        kept = at + length;
      }
      at += Math.max(length, 1);
    }
    return pieces.length === 0 ? text : pieces.join('') + text.slice(kept);
  };
  return {
    remember(values) {
      for (const value of values) {
        remember(value);
      }
      for (const oldest of known.keys()) {
        if (known.size <= capacity) {
          break;
        }
        forget(oldest);
      }
    },
    redact: (text) => redactCredentials(maskKnown(text)),
  };
}
