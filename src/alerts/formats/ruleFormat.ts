import type { RuleSpec } from '../kinds';
import type { Message } from '../spec/formField';
import type { RuleProblem } from '../spec/problem';

/** What is written beside the alert rules. */
interface WriteOptions {
  /** Uid of a Prometheus or Mimir data source that recording rules write to. */
  recordTo?: string;
}

/** A format that rules are written in: a file of formats/, and a line in formats/index.ts. */
export interface RuleFormat {
  label: Message;
  /** What the name of a file ends in, with the dot. */
  extension: string;
  /** Names that it had before. */
  aliases?: readonly string[];
  /** A program that checks files of this format. */
  checkedBy?: 'promtool';
  /** What keeps a rule that is otherwise right from being written so. */
  supports(spec: RuleSpec, options?: WriteOptions): RuleProblem[];
  /** Rules that have passed `checkRules`, and that the format supports. */
  write(specs: RuleSpec[], options?: WriteOptions): string;
}

/** For formats that any rule can be written in. */
export function supportsAll(): RuleProblem[] {
  return [];
}
