import type { HistorySeries } from '../../queries';
import type { QueryStatistics, Suitability } from '../backtest';
import type { RuleSpec } from '../kinds';
import type { FoundQuery, SkippedQuery } from './foundQuery';

/** A query with the statistics of its backtest, or why there are none. */
export interface BacktestedQuery {
  query: FoundQuery;
  result: { ok: true; statistics: QueryStatistics; observed: HistorySeries[] } | { ok: false; message: string };
}

/** A rule that is ready to be written, and why it suits the query. */
export interface Suggestion {
  query: FoundQuery;
  statistics: QueryStatistics;
  /** The median over the query's series; below 1 = better than repeating the last season. */
  mase: number;
  rule: RuleSpec;
  /** Why this kind of rule: a sentence with figures. */
  reason: string;
  /** How good the query's forecasts have been, in words. */
  suitability: Suitability;
  /** What the rule's author should know of its query, sentences; absent before the source was asked. */
  notices?: string[];
}

/** A suggestion that has not been tried yet, with what its query was observed to do. */
export interface RankedSuggestion extends Suggestion {
  observed: HistorySeries[];
}

/** Suggestions, the query that can be forecast best first, and all else with its reason. */
export interface Suggestions {
  suggestions: Suggestion[];
  skipped: SkippedQuery[];
}

/** What the suggested rules have in common. */
export interface SuggestOptions {
  folder: string;
  group: string;
  /** Uid of the Foresight data source. */
  foresight: string;
  /** Uid of the source where a query names none. */
  source: string;
  /** Time to detect an incident, ms; the anomaly rules' step is at most two fifths of it, and at least a minute. */
  within: number;
}
