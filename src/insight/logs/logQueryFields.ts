import { field, queryDuration, sourceQuery, type FieldValues } from '../../queries';
import { severities } from '../../engine';
import { anyText, choice, list } from '../../schema';
import { defaultBaseline } from './planLogs';
import { insightFields, type InsightQuery } from '../fleet/queryFields';

/** The fields of a query of log patterns. */
export const logPatternFields = {
  ...insightFields,
  /** The source's own query of log lines; empty = the streams of the service, or of all services. */
  query: field(sourceQuery(), {}),
  /** Patterns of at least this level; empty = all. */
  level: field(choice(['', ...severities]), ''),
  /** How long before the range a pattern must not have been seen to be new. */
  baseline: field(queryDuration(), defaultBaseline),
  /** This pattern alone, as LogQL filters by; for outputs of one pattern. */
  pattern: field(anyText(), ''),
  /** Patterns that are left out. */
  ignored: field(list(anyText('a pattern', 2_000), 'a list of patterns', 500), []),
};

/** A query of log patterns. */
export type LogPatternsQuery = InsightQuery & FieldValues<typeof logPatternFields>;
