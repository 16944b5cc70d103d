import type { RuleSpec } from '../spec/ruleSpec';

/** Why a rule is refused: the field, and a sentence with its value and what to do. */
export interface RuleProblem {
  field: string;
  message: string;
}

/** Finds what is wrong with one side of a rule. */
export type Check = (spec: RuleSpec) => RuleProblem[];

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
