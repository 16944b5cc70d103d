import pMap from 'p-map';
import type { ReadHistory } from '../../../queries';
import type { MessageValue } from '../../../engine';
import { describeError } from '../../../texts';
import { countLines, selectLines } from '../logql';
import type { MinedPattern } from '../mining/minePatterns';
import type { PatternCounts } from '../logPattern';
import type { LogPlan } from '../planLogs';

const concurrency = 4;

/** What patterns are counted with. */
export interface CountDeps {
  readHistory: ReadHistory;
  signal: AbortSignal;
}

/** Whose lines are counted. */
export interface CountRequest {
  uid: string;
  /** The source's own query of the lines. */
  query: Record<string, unknown>;
  plan: LogPlan;
}

/** Counts by pattern id, and why those of some could not be had. */
export interface ExactCounts {
  counts: Map<string, PatternCounts>;
  /** Requests that the source had to answer. */
  queries: number;
  failure: MessageValue | undefined;
}

/** Counts patterns in the source, by its pattern filter, over range and baseline. A pattern that cannot be counted is left out. */
export async function countPatterns(
  patterns: readonly MinedPattern[],
  request: CountRequest,
  deps: CountDeps
): Promise<ExactCounts> {
  const counts = new Map<string, PatternCounts>();
  let failure: ExactCounts['failure'];
  let queries = 0;
  await pMap(
    patterns,
    async (pattern) => {
      // What one pattern is refused for, the others are, too.
      if (pattern.filter === undefined || failure !== undefined) {
        return;
      }
      try {
        const read = await readCounts(selectLines(String(request.query.expr), pattern.filter), request, deps);
        counts.set(pattern.id, read.counts);
        queries += read.isRead ? 1 : 0;
      } catch (error) {
        deps.signal.throwIfAborted();
        failure = describeError(error);
      }
    },
    { concurrency }
  );
  return { counts, queries, failure };
}

/** Lines of a query per step; none is 0, since a source of logs that answers has them all. */
export async function readCounts(
  expr: string,
  { uid, query, plan }: CountRequest,
  { readHistory, signal }: CountDeps
): Promise<{ counts: PatternCounts; isRead: boolean }> {
  const { step } = plan;
  const from = Math.floor(plan.baselineFrom / step) * step;
  const to = Math.max(from, plan.countedTo);
  const request = { query: { ...query, expr: countLines(expr, step) }, from, to, step, signal };
  const { series, cache } = await readHistory(request, { uid });
  const length = Math.round((to - from) / step) + 1;
  const values = new Float64Array(length);
  for (const { series: one } of series) {
    const shift = Math.round((one.start - from) / step);
    for (let row = Math.max(0, -shift); row < one.values.length && row + shift < length; row++) {
      values[row + shift] += one.values[row] || 0;
    }
  }
  return { counts: { start: from, step, values, isExact: true }, isRead: cache !== 'hit' };
}
