import type { ImportedRule, Selector } from '../../../../alerts';
import type { Message } from '../../../../texts';

/** A query of Foresight within a rule, as far as it tells what is watched. */
export interface WatchQuery {
  queryType: string;
  output: string;
  /** The one service that it looks at; empty = all. */
  service: string;
}

/** An alert rule of Grafana, or of the source of metrics itself. Times in ms. */
export interface AlertRule {
  /** Unique: Grafana's uid, or its place in the source. */
  id: string;
  origin: 'grafana' | 'source';
  title: string;
  /** Folder or file. */
  folder: string;
  group: string;
  labels: Readonly<Record<string, string>>;
  annotations: Readonly<Record<string, string>>;
  interval: number;
  pending: number;
  isPaused: boolean;
  /** Whether it comes from a file or an API, not from somebody's hands. */
  isProvisioned: boolean;
  health?: string;
  /** How long its last evaluation took. */
  evaluationTime?: number;
  /** When it was last changed; absent where nobody says. */
  updated?: number;
  /** Its expressions, in whichever language. */
  exprs: string[];
  /** What these read; of metrics that other rules record, what those read, too. */
  selectors: Selector[];
  /** Queries of Foresight within it. */
  queries: WatchQuery[];
  /** Whether it fires before a limit is reached. */
  isPredictive: boolean;
  /** What is left out by rules that cannot be read as a backtest needs it. */
  imported?: ImportedRule;
}

/** All alert rules, and what of them could not be read. */
export interface AlertRules {
  rules: AlertRule[];
  /** Rules that are over the limit. */
  leftOut: number;
  /** Why some may be missing. */
  missing: Message[];
}
