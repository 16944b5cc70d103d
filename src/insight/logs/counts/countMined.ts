import type { LogVolume } from '../../../queries';
import type { MessageValue } from '../../../engine';
import { createTextNotice, describeError, type Notice } from '../../../texts';
import type { LogSettings } from '../settings/logSettings';
import type { PatternCounts } from '../logPattern';
import type { MinedPattern } from '../mining/minePatterns';
import { selectAny } from '../logql';
import type { LogPlan } from '../planLogs';
import type { LogSelection } from '../selectStreams';
import { choosePatterns, chooseUnseen } from './choosePatterns';
import { sumCounts } from './estimateCounts';
import { countPatterns, readCounts, type CountDeps, type CountRequest } from './countPatterns';
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
  /** Patterns that were not counted one by one, of which none has a line before the range. */
  unseen: ReadonlySet<string>;
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
  unseen: new Set(),
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
  const isWide = !onlyNew && counting.count > 0;
  const [total, exact, unseen] = await Promise.all([
    isWide ? readTotal(request, deps) : undefined,
    countPatterns(chosen, request, deps),
    isWide ? findUnseen(mined, { request, chosen }, deps) : new Set<string>(),
  ]);
  const reason = total?.failure ?? exact.failure;
  const queries = exact.queries + (total ? 1 : 0);
  return {
    counts: exact.counts,
    unseen,
    total: total?.counts,
    isExact: chosen.length === 0 || exact.counts.size > 0,
    queries,
    bytes: queries * counting.bytes,
    notices: [...counting.notices, ...(reason ? [createTextNotice('warning', 'logs.not-counted', { reason })] : [])],
  };
}

/** Patterns that are counted together at most, and characters of their filters. */
const maxTogether = 60;
const maxCharacters = 12_000;

/**
 * The patterns that were not seen before the range and are not counted one by one, where all of them together have no line there: one
 * query for all. None where they have, or the source does not answer.
 */
async function findUnseen(
  mined: readonly MinedPattern[],
  { request, chosen }: { request: CountRequest; chosen: readonly MinedPattern[] },
  deps: CountDeps
): Promise<Set<string>> {
  const counted = new Set(chosen);
  const rest = chooseUnseen(mined, mined.length).filter((one) => !counted.has(one));
  let characters = 0;
  const together = rest.slice(0, maxTogether).filter(({ text }) => (characters += text.length) <= maxCharacters);
  if (together.length === 0) {
    return new Set();
  }
  try {
    const expr = selectAny(
      String(request.query.expr),
      together.flatMap(({ filter }) => filter ?? [])
    );
    const { counts } = await readCounts(expr, request, deps);
    return new Set(sumCounts(counts, request.plan.from, 'before') > 0 ? [] : together.map(({ id }) => id));
  } catch {
    deps.signal.throwIfAborted();
    return new Set();
  }
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
