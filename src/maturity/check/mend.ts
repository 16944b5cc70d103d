import type { RuleSpec } from '../../alerts';
import type { Message } from '../../texts';

/** How a gap is closed: what a page can do by a click, or the exact text for a file. */
export type Mend =
  /** A draft for the page of alert rules. */
  | { kind: 'rule'; spec: RuleSpec }
  /** An entry for the settings of the data source; `path` names the list that it belongs to. */
  | { kind: 'settings'; path: SettingsPath; yaml: string }
  /** Text for a file of somebody else's: scrape configuration, recording rules, provisioning. */
  | { kind: 'yaml'; title: Message; file: string; text: string }
  /** A dashboard to change: its uid, or the whole model of a new one. */
  | { kind: 'dashboard'; title: Message; uid?: string; model?: object }
  /** A page of the app with its query, by the last part of its address. */
  | { kind: 'page'; page: string; query: Record<string, string>; title: Message };

export type SettingsPath =
  'insight.logs' | 'insight.rules' | 'insight.slos' | 'incidents' | 'response' | 'maturity' | 'capacity' | 'audit';
