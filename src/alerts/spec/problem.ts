import { renderError } from '../../texts';
import type { Problem } from '../../schema';

/** Why a rule is refused: the field, and a sentence with its value and what to do. */
export type RuleProblem = Problem;

/** One problem where the condition holds, none otherwise. */
export function problemIf(wrong: boolean, field: string, message: string): RuleProblem[] {
  return wrong ? [{ field, message }] : [];
}

/** What `read` refuses, as a problem of the field. */
export function catchProblem(field: string, read: () => unknown): RuleProblem[] {
  try {
    read();
    return [];
  } catch (error) {
    return [{ field, message: renderError(error) }];
  }
}
