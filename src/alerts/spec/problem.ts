import { parseDuration } from '../../queries';

/** Why a rule is refused: the field, and a sentence with its value and what to do. */
export interface RuleProblem {
  field: string;
  message: string;
}

/** One problem where the condition holds, none otherwise. */
export function problemIf(wrong: boolean, field: string, message: string): RuleProblem[] {
  return wrong ? [{ field, message }] : [];
}

/** A value for people: short enough for a sentence. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'missing';
  return text.length > 60 ? `${text.slice(0, 60)}… (${text.length} characters)` : text;
}

/** What `read` refuses, as a problem of the field. */
export function problemOf(field: string, read: () => unknown): RuleProblem[] {
  try {
    read();
    return [];
  } catch (error) {
    return [{ field, message: error instanceof Error ? error.message : String(error) }];
  }
}

/** A problem where the value is no duration above 0. */
export function checkDuration(field: string, value: unknown): RuleProblem[] {
  return typeof value === 'string'
    ? problemOf(field, () => parseDuration(value, field))
    : [{ field, message: `${field} is ${shown(value)}. Give a duration such as 5m, 12h or 28d.` }];
}
