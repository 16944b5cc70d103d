import { matchAny, type Variables } from './variable';

/** What Grafana fills in by itself: durations that suit steps of some minutes. */
const builtIn: Record<string, string> = {
  __rate_interval: '5m',
  __interval: '5m',
  __auto: '5m',
  __rate_interval_ms: '300000',
  __interval_ms: '300000',
};

/** $name, ${name}, ${name:format}, ${name.field} and [[name]]; "$1" is a group of a regular expression. */
const reference = /\$\{(\w+)(?:\.\w+)?(?::([^}]*))?\}|\$([a-z_]\w*)|\[\[(\w+)\]\]/gi;

/** What a reference consists of: the name in braces, its format, the name without braces, the name in brackets. */
type Groups = [braced?: string, format?: string, bare?: string, old?: string];

function readName([braced, , bare, old]: Groups): string {
  return braced ?? bare ?? old ?? '';
}

/** The text with variables at their values, and what could not be filled in, as it stands in the text. */
export function interpolate(text: string, variables: Variables): { text: string; unknown: string[] } {
  const unknown: string[] = [];
  const filled = text.replace(reference, (found: string, ...groups: Groups) => {
    const value = builtIn[readName(groups)] ?? formatVariable(readName(groups), groups[1], variables);
    unknown.push(...(value === undefined ? [found] : []));
    return value ?? found;
  });
  return { text: filled, unknown };
}

/** The names of variables in a text, each once, without those that Grafana fills in by itself. */
export function listVariableNames(text: string): string[] {
  const names = [...text.matchAll(reference)].map(([, ...groups]) => readName(groups as unknown as Groups));
  return [...new Set(names)].filter((name) => !(name in builtIn));
}

function formatVariable(name: string, format: string | undefined, variables: Variables): string | undefined {
  const variable = variables.get(name);
  switch (format) {
    case undefined:
      return variable?.text;
    case 'regex':
      return variable && matchAny(variable.values);
    case 'pipe':
      return variable?.values.join('|');
    case 'csv':
    case 'raw':
      return variable?.values.join(',');
    default:
      return undefined;
  }
}
