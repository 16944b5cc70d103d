import { RE2JS } from 're2js';
import type { Silence } from '../../incidents';

type Matcher = Silence['matchers'][number];

/** Whether any silence that holds at a time covers these labels, as Alertmanager matches them. */
export function isSilenced(
  silences: readonly Silence[],
  labels: Readonly<Record<string, string>>,
  now: number
): boolean {
  return silences.some(
    ({ from, to, matchers }) =>
      now >= from && now < to && matchers.length > 0 && matchers.every((matcher) => isMatched(matcher, labels))
  );
}

function isMatched({ name, value, isRegex, isEqual }: Matcher, labels: Readonly<Record<string, string>>): boolean {
  const own = Object.hasOwn(labels, name) ? labels[name] : '';
  return (isRegex ? matchesWhole(value, own) : value === own) === isEqual;
}

/** One that cannot be read covers everything: whoever wrote it wanted silence. */
function matchesWhole(pattern: string, text: string): boolean {
  try {
    return RE2JS.compile(pattern).matcher(text).matches();
  } catch {
    return true;
  }
}
