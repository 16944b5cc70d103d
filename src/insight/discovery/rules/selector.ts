/** A matcher of PromQL and LogQL for one label and value, whatever characters the value has. */
export function matcher(label: string, value: string): string {
  return `${label}=${quoted(value)}`;
}

/** A matcher for any of the names, as they are. */
export function matchAny(label: string, names: string[]): string {
  return `${label}=~${quoted(names.map(escapeRegExp).join('|'))}`;
}

/** A string of PromQL and LogQL. */
export function quoted(text: string): string {
  return `"${text.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n')}"`;
}

/** A regular expression of Prometheus that matches the text alone. */
export function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Matchers in one pair of braces. */
export function selector(...matchers: Array<string | undefined>): string {
  return `{${matchers.filter((one) => one !== undefined && one !== '').join(', ')}}`;
}
