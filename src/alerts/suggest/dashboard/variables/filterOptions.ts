import { parsePattern, type GrafanaPattern } from '../../grafanaPattern';
import type { VariableOption } from './variable';

/**
 * What a variable's regular expression makes of its options, as in Grafana: those that match; a group is the value, groups
 * named "text" and "value" are both. Values are unique.
 * @throws Error where the expression cannot be read.
 */
export function filterOptions(options: VariableOption[], pattern: string, appliesToText = false): VariableOption[] {
  const regex = pattern === '' ? undefined : parsePattern(pattern);
  const filtered =
    regex === undefined ? options : options.flatMap((option) => matchOption(option, regex, appliesToText));
  const seen = new Set<string>();
  return filtered.filter(({ value }) => !seen.has(value) && seen.add(value));
}

function matchOption(option: VariableOption, regex: GrafanaPattern, appliesToText: boolean): VariableOption[] {
  const text = appliesToText ? option.text : option.value;
  const matches = regex.match(text);
  if (matches.length === 0) {
    return [];
  }
  const named = readNamedGroups(matches);
  if (named !== undefined) {
    return [{ ...option, ...named }];
  }
  const grouped = matches.filter((match) => match.length > 1);
  if (grouped.length === 0) {
    return [option];
  }
  return grouped.map(([, group = '']) => ({ ...option, value: group, text: group }));
}

/** The groups named "value" and "text"; one of them stands for the other, too. */
function readNamedGroups(matches: RegExpMatchArray[]): { value: string; text: string } | undefined {
  const value = matches.find(({ groups }) => groups?.value)?.groups?.value;
  const text = matches.find(({ groups }) => groups?.text)?.groups?.text;
  const either = value ?? text;
  return either === undefined ? undefined : { value: value ?? either, text: text ?? either };
}
