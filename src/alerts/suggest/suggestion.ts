import type { Suitability } from '../backtest';
import type { RuleSpec } from '../kinds';
import type { QueryStatistics } from '../backtest/suitability/queryStatistics';
import type { FoundQuery, SkippedQuery } from './foundQuery';

/** A query with what its backtest said, or why there is none. */
export interface BacktestedQuery {
  query: FoundQuery;
  answer: { ok: true; figures: QueryStatistics } | { ok: false; message: string };
}

/** A rule that is ready to be written, and why it suits the query. */
export interface Suggestion {
  query: FoundQuery;
  figures: QueryStatistics;
  /** The median over the query's series; below 1 = better than repeating the last season. */
  mase: number;
  rule: RuleSpec;
  /** Why this kind of rule: a sentence with figures. */
  reason: string;
  /** How good the query's forecasts have been, in words. */
  advice: Suitability;
}

/** Proposals, the query that can be predicted best first, and all else with its reason. */
export interface Suggestions {
  proposals: Suggestion[];
  skipped: SkippedQuery[];
}

/** What the proposed rules have in common. */
export interface SuggestOptions {
  folder: string;
  group: string;
  /** Uid of the Foresight data source. */
  foresight: string;
  /** Uid of the source where a query names none. */
  source: string;
  /** How soon after its onset an incident shall be told, ms; the anomaly rules' step is at most two fifths of it, and at least a minute. */
  within: number;
}
