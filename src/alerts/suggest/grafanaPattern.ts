import { RE2JS } from 're2js';

const maxPatternLength = 2_000;
const flagValues: Record<string, number> = { i: RE2JS.CASE_INSENSITIVE, m: RE2JS.MULTILINE, s: RE2JS.DOTALL };

/** A regular expression that users of Grafana write in dashboards. */
export interface GrafanaPattern {
  test(text: string): boolean;
  /** Its match, or where its flags ask for all of them, all, in their order; none where it does not match. */
  match(text: string): RegExpMatchArray[];
}

/**
 * A regular expression as Grafana reads it: /pattern/flags, or else `bare`, made of the whole text. Reading a text takes a time
 * that grows with its length alone, whoever wrote the expression: look-arounds and back references are not read.
 * @throws Error naming the expression where it cannot be read, or has more than 2,000 characters.
 */
export function parsePattern(pattern: string, bare = (text: string) => `^${text}$`): GrafanaPattern {
  const shown = pattern.length > 80 ? `${pattern.slice(0, 80)}… (${pattern.length} characters)` : pattern;
  if (pattern.length > maxPatternLength) {
    throw new Error(`The regular expression ${shown} is longer than ${maxPatternLength} characters`);
  }
  const [, body = bare(pattern), flags = ''] = /^\/(.*)\/([gimsuy]*)$/s.exec(pattern) ?? [];
  const regex = compile(body, flags, shown);
  return {
    test: (text) => regex.test(text),
    match: (text) => {
      const matches = regex.matchAll(text) as Iterable<RegExpMatchArray>;
      return flags.includes('g') ? [...matches] : takeFirst(matches);
    },
  };
}

function compile(body: string, flags: string, shown: string): RE2JS {
  try {
    const value = [...flags].reduce((sum, flag) => sum | (flagValues[flag] ?? 0), 0);
    return RE2JS.compile(RE2JS.translateRegExp(body), value);
  } catch {
    const hasLookAround = /\(\?<?[=!]/.test(body);
    throw new Error(
      hasLookAround
        ? `The regular expression ${shown} looks ahead or back, which is not read`
        : `The regular expression ${shown} cannot be read`
    );
  }
}

function takeFirst<Item>(items: Iterable<Item>): Item[] {
  for (const item of items) {
    return [item];
  }
  return [];
}
