import type { RulePlace, ImportedRule, RecordedRule } from '../importedRule';
import type { Mapping } from '../readFields';

/** Rules that are evaluated together, as they stand in a document. */
export interface FoundGroup {
  folder: string;
  folderUid?: string;
  name: string;
  /** What holds the group's interval and whatever else its rules have in common. */
  head: Mapping;
  rules: Array<{ rule: unknown; path: RulePlace['path'] }>;
}

type FromFile = 'id' | 'format' | 'folder' | 'folderUid' | 'group' | 'timing' | 'source' | 'place';

/** What a rule says of itself: an alert rule, or a recording rule. */
export type ReadRule = { alert: Omit<ImportedRule, FromFile> } | { recorded: Omit<RecordedRule, FromFile> };

/** What the times of a rule are called. */
export interface TimeFields {
  pending: string;
  keepFiring: string;
  /** Times are numbers of seconds; else durations such as 5m. */
  inSeconds?: boolean;
}

/** A form in which alert rules are kept or answered: a file of formats/, and a line in formats/index.ts. */
export interface ImportFormat {
  /** What people call it. */
  label: string;
  /** Left out where they are called as in a rule file of Prometheus. */
  times?: TimeFields;
  /** Whether a document is of this form. */
  matches(document: unknown): boolean;
  /** The groups of a document of this form. @throws MessageError where it has none that can be read. */
  listGroups(document: unknown): FoundGroup[];
  /** One rule of a group. @throws MessageError naming what is wrong with it. */
  readRule(rule: Mapping, group: FoundGroup): ReadRule;
}
