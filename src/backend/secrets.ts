const mask = '[redacted]';

/** Shorter values would mask ordinary text. */
const shortestSecret = 4;

/** Values kept at most: the oldest are forgotten first. */
const capacity = 2000;

/** Header values that carry credentials, and credentials inside URLs, whoever they belong to. */
const credentialPatterns: ReadonlyArray<[RegExp, string]> = [
  [/\b(Bearer|Basic)\s+[\w.~+/=-]+/gi, `$1 ${mask}`],
  [/(\/\/)[^/\s:@]+:[^/\s@]+@/g, `$1${mask}@`],
];

/** Remembers secret values and removes them from texts for people. */
export interface Secrets {
  remember(values: Iterable<string>): void;
  redact(text: string): string;
}

export function createSecrets(): Secrets {
  const known = new Set<string>();
  const remember = (value: string) => {
    known.delete(value);
    known.add(value);
  };
  return {
    remember(values) {
      for (const value of values) {
        spellings(value)
          .filter((spelling) => spelling.length >= shortestSecret)
          .forEach(remember);
      }
      for (const oldest of known) {
        if (known.size <= capacity) {
          break;
        }
        known.delete(oldest);
      }
    },
    redact(text) {
      let redacted = text;
      for (const secret of known) {
        redacted = redacted.replaceAll(secret, mask);
      }
      return credentialPatterns.reduce((result, [pattern, to]) => result.replace(pattern, to), redacted);
    },
  };
}

/** A secret as it is, in a URL, and with each of its lines alone (keys and certificates). */
function spellings(value: string): string[] {
  const text = value.trim();
  return [...new Set([text, encodeURIComponent(text), ...text.split(/\r?\n/)])];
}
