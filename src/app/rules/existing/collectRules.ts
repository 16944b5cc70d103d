import { readRules, type ImportedRule, type ImportedRules } from '../../../alerts';
import type { TextFile } from '../files/readFiles';

/** A text with alert rules, from a file or from this Grafana. */
export interface RuleText extends TextFile {
  /** Whether this Grafana evaluates these rules itself. */
  isStored: boolean;
}

/** One alert rule with where it was read. */
export interface ExistingRule {
  /** Unique among all texts. */
  id: string;
  rule: ImportedRule;
  file: RuleText;
}

/** What several texts hold. */
export interface CollectedRules {
  rules: ExistingRule[];
  /** Names of recording rules: they are kept, and never backtested. */
  recorded: number;
  unread: Array<{ file: string } & ImportedRules['unread'][number]>;
}

/** The alert rules of all texts, in their order, and what could not be read. */
export function collectRules(texts: RuleText[], foresight: string): CollectedRules {
  const read = texts.map((file) => ({ file, found: readRules(file.text, { foresight }) }));
  return {
    rules: read.flatMap(({ file, found }, i) => found.rules.map((rule) => ({ id: `${i}/${rule.id}`, rule, file }))),
    recorded: read.reduce((sum, { found }) => sum + found.recorded.length, 0),
    unread: read.flatMap(({ file, found }) => found.unread.map((one) => ({ file: file.name, ...one }))),
  };
}
