import type { LogVolume } from '../../../queries';
import type { MessageValue } from '../../../engine';
import { createTextNotice, describeError, type Notice } from '../../../texts';
import type { LogSettings } from '../logSettings';
import type { PatternCounts } from '../logPattern';
import type { MinedPattern } from '../mining/minePatterns';
import type { LogPlan } from '../planLogs';
import type { LogSelection } from '../selectStreams';
import { choosePatterns, chooseUnseen } from './choosePatterns';
import { countPatterns, readCounts, type CountDeps } from './countPatterns';
import { planCounting } from './planCounting';

/** What is counted. */
export interface CountingRequest {
  selection: LogSelection;
  plan: LogPlan;
  onlyNew: boolean;
  isLogql: boolean;
  volumes: { range: LogVolume | undefined; baseline: LogVolume | undefined };
  settings: Pick<LogSettings, 'maxPatterns' | 'maxBytes'>;
}

/** Exact counts, as far as the source gave any. */
export interface CountedPatterns {
  /** By pattern id. */
  counts: Map<string, PatternCounts>;
  /** All lines. */
  total: PatternCounts | undefined;
  isExact: boolean;
  queries: number;
  /** That the counts may have cost. */
  bytes: number;
  notices: Notice[];
}

const nothing: CountedPatterns = {
  counts: new Map(),
  total: undefined,
  isExact: false,
  queries: 0,
  bytes: 0,
  notices: [],
};

/** Counts the patterns that are worth it in the source; without a pattern filter none. What cannot be counted is told in a notice. */
export async function countMined(
  mined: readonly MinedPattern[],
  { selection, plan, onlyNew, isLogql, volumes, settings }: CountingRequest,
  deps: CountDeps
): Promise<CountedPatterns> {
  if (!isLogql) {
    return { ...nothing, notices: [createTextNotice('info', 'logs.estimated', {})] };
  }
  const counting = planCounting(plan, volumes, settings);
  const chosen = onlyNew ? chooseUnseen(mined, counting.count) : choosePatterns(mined, counting.count);
  const request = { ...selection, plan: counting.plan };
  const [total, exact] = await Promise.all([
    onlyNew || counting.count === 0 ? undefined : readTotal(request, deps),
    countPatterns(chosen, request, deps),
  ]);
  const reason = total?.failure ?? exact.failure;
  const queries = exact.queries + (total ? 1 : 0);
  return {
    counts: exact.counts,
    total: total?.counts,
    isExact: chosen.length === 0 || exact.counts.size > 0,
    queries,
    bytes: queries * counting.bytes,
    notices: [...counting.notices, ...(reason ? [createTextNotice('warning', 'logs.not-counted', { reason })] : [])],
  };
}

async function readTotal(
  request: LogSelection & { plan: LogPlan },
  deps: CountDeps
): Promise<{ counts?: PatternCounts; failure?: MessageValue }> {
  try {
    return { counts: (await readCounts(String(request.query.expr), request, deps)).counts };
  } catch (error) {
    deps.signal.throwIfAborted();
    return { failure: describeError(error) };
  }
}
