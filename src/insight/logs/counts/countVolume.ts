import pMap from 'p-map';
import type { LogPattern, PatternCounts } from '../logPattern';
import { selectText } from '../logql';
import { chooseStep, type LogPlan } from '../planLogs';
import { rankPatterns } from '../rankPatterns';
import type { LogSelection } from '../selectStreams';
import { readCounts, type CountDeps } from './countPatterns';

/** Patterns that are drawn one by one. */
export const maxDrawn = 10;
/** Steps that a drawing has. */
const maxSteps = 120;
const concurrency = 4;

/** Counts of the range alone, in finer steps than those that patterns are judged by. */
export interface VolumeCounts {
  /** By pattern id. */
  counts: ReadonlyMap<string, PatternCounts>;
  total: PatternCounts | undefined;
}

/**
 * Counts the patterns that are drawn in steps that suit the range: of so short a time that it costs the source little. What cannot be
 * counted is drawn by what is known of it already.
 */
export async function countVolume(
  patterns: readonly LogPattern[],
  { selection, plan, intervalMs }: { selection: LogSelection; plan: LogPlan; intervalMs: number },
  deps: CountDeps
): Promise<VolumeCounts> {
  const step = chooseStep(Math.max(intervalMs, (plan.to - plan.from) / maxSteps));
  if (step >= plan.step) {
    return { counts: new Map(), total: undefined };
  }
  const countedTo = Math.floor(plan.to / step) * step;
  const request = { ...selection, plan: { ...plan, baselineFrom: plan.from, step, countedTo } };
  const expr = String(selection.query.expr);
  const read = async (text: string): Promise<PatternCounts | undefined> => {
    try {
      return (await readCounts(text, request, deps)).counts;
    } catch {
      deps.signal.throwIfAborted();
      return undefined;
    }
  };
  const drawn = rankPatterns(patterns.filter(({ count }) => count > 0)).slice(0, maxDrawn);
  const countable = drawn.flatMap(({ id, filter }) =>
    filter === undefined ? [] : [{ id, expr: selectText(expr, filter) }]
  );
  const [total, ...own] = await pMap([expr, ...countable.map((one) => one.expr)], read, { concurrency });
  return { total, counts: new Map(countable.flatMap(({ id }, i) => (own[i] ? [[id, own[i]] as const] : []))) };
}
