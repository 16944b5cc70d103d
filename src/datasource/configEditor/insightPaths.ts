import { builtInRules, readInsightSettings } from '../../insight';
import type { Reader } from '../../ui';

/** Ignored paths, one a line; the built-in ones where none are set. */
export function showPaths(paths: string[] = builtInRules.ignoredPaths): string {
  return paths.join('\n');
}

/** One path a line, or what is wrong with them; an empty text ignores none. */
export const readPaths: Reader<string[]> = (text) => {
  const paths = text
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const problems: string[] = [];
  readInsightSettings({ ignoredPaths: paths }, (problem) => problems.push(problem));
  return problems.length === 0 ? { ok: true, value: paths } : { ok: false, message: problems[0] };
};
