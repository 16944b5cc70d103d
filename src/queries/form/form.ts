import type { Message as TextMessage } from '../../texts';
import type { Message } from './message';

/** One of a few choices. */
export interface Choice {
  value: string;
  label: Message | TextMessage;
  /** Shown while the section is closed; default the label. */
  summary?: Message;
}

/** How a field is edited. Limits of numbers are those of the field's schema. */
export type Control =
  | { kind: 'duration' }
  | { kind: 'timeRanges' }
  | { kind: 'times' }
  | { kind: 'switch' }
  /** A text of the user's own. */
  | { kind: 'text'; placeholder: string }
  /** A whole number. */
  | { kind: 'count' }
  /** A number; `percent`: saved as a part of 1, shown in percent. */
  | { kind: 'number'; percent?: true }
  /** A number or nothing: what stands in the empty field, and in the summary. */
  | { kind: 'optionalNumber'; missing: Message; none: Message }
  /** All choices in sight, or in a list. */
  | { kind: 'radio'; choices: readonly Choice[] }
  | { kind: 'select'; choices: readonly Choice[] }
  | { kind: 'seasonality' }
  | { kind: 'bounds' }
  | { kind: 'falseAlarms' }
  /** A service that discovery found. `empty`: what no service means. */
  | { kind: 'service'; empty: Message; needed?: Message }
  /** One of the allowed sources, or the one that the settings name. */
  | { kind: 'configuredSource'; logs: boolean };

/** One field of the editor. */
export interface FormField {
  /** The field of the query, with dots into objects: 'minimumDeviation.absolute'. */
  path: string;
  label: Message;
  help?: Message;
  control: Control;
  /**
   * The value in a few words, shown while the section is closed; {{name}} stands for the field of that name. Default what
   * the control has, if any; false = none.
   */
  summary?: Message | false;
}

/** A collapsible group of fields. */
export interface FormSection {
  title: Message;
  fields: readonly FormField[];
}

/** The editor of a query type, as data. */
export interface Form {
  /** Fields that are always in sight, beside query type and output. */
  top?: readonly FormField[];
  /** A second row of these. */
  sources?: readonly FormField[];
  sections: readonly FormSection[];
}
