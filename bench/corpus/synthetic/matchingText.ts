/**
 * A text that an anchored regular expression of Prometheus matches, near `preferred`: `preferred` itself where it does, else
 * the literal reading of the first alternative; undefined where none of the guesses matches.
 */
export function findMatchingText(pattern: string, preferred: string): string | undefined {
  const expression = compile(pattern);
  const guesses = [preferred, ...splitAlternatives(pattern).map(readLiterally), `${preferred}:9100`, '1', '200', '/'];
  return expression && guesses.find((text) => text !== '' && expression.test(text));
}

/** Whether an anchored regular expression of Prometheus matches a text; false where it cannot be compiled. */
export function matchesWholly(pattern: string, text: string): boolean {
  return compile(pattern)?.test(text) ?? false;
}

function compile(pattern: string): RegExp | undefined {
  const flags = pattern.startsWith('(?i)') ? 'i' : '';
  try {
    return new RegExp(`^(?:${pattern.replace(/^\(\?i\)/, '')})$`, flags);
  } catch {
    return undefined;
  }
}

/** The alternatives of the outermost level, or of the one group that the pattern consists of. */
function splitAlternatives(pattern: string): string[] {
  const inner = /^\(\?:(.*)\)$|^\(([^()]*)\)$/.exec(pattern);
  return (inner?.[1] ?? inner?.[2] ?? pattern).split('|');
}

/** What a simple pattern says: wildcards and classes become one plausible character. */
function readLiterally(pattern: string): string {
  return pattern
    .replace(/^\^|\$$/g, '')
    .replace(/\(\?[:i]*\)?/g, '')
    .replace(/\\d[+*]?|\[0-9\][+*]?/g, '1')
    .replace(/\\w[+*]?|\[[^\]]*\](?:[+*]|\{[\d,]+\})?|\.[+*]/g, 'x')
    .replace(/[()?]/g, '')
    .replace(/\\(.)/g, '$1')
    .replace(/\./g, '0');
}
