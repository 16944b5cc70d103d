import type { Compute, ReadHistory, RunRequest } from '../../queries';
import type { Discovery } from '../discovery/discovery';
import type { Language } from '../discovery/signalRule';
import type { InsightQuery } from '../query/insightQuery';
import type { Slo } from '../slo/slo';

/** A source that signals are read from. */
export interface InsightSource {
  uid: string;
  name: string;
}

/** What an insight query is answered from. */
export interface InsightDeps {
  discovery: Discovery;
  sources: { metrics: InsightSource; logs?: InsightSource };
  slos: readonly Slo[];
  readHistory: ReadHistory;
  compute: Compute;
  signal: AbortSignal;
}

/** One insight query with its times. */
export interface InsightContext {
  query: InsightQuery;
  request: RunRequest;
}

/** The uid of the source that speaks a language; undefined where none is configured. */
export function sourceOf({ metrics, logs }: InsightDeps['sources'], language: Language): string | undefined {
  return language === 'promql' ? metrics.uid : logs?.uid;
}
