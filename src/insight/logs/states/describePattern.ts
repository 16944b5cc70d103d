import { minute, type PatternAssessment } from '../../../engine';
import { estimateCounts, sumCounts, sumWeights } from '../counts/estimateCounts';
import type { LogPattern, PatternCounts, PatternDeploy } from '../logPattern';
import { formatText, type MinedPattern } from '../mining/minePatterns';
import type { LogPlan } from '../planLogs';

/** What comes so soon after a deploy may have come with it, ms. */
const quietTime = 30 * minute;
/** A deploy is seen up to so much later than it was, ms. */
const deployDelay = 2 * minute;

/** What is known of the time before the range. */
export interface BaselineKnowledge {
  /** Whether there are any lines to compare with. */
  hasLines: boolean;
  /** Of the lines, those that were read, [0, 1]. */
  readShare: number;
  /** False where the source counts patterns: then a pattern that it did not count is not said to be new. */
  isEstimate: boolean;
  /** Patterns of which none has a line, as the source has counted. */
  unseen: ReadonlySet<string>;
}

/** A pattern that had gone on as it does now would have been read so many times of the baseline: more are no chance. */
const minExpected = 3;

/** What is known of a pattern beside its lines. */
export interface PatternKnowledge {
  plan: LogPlan;
  /** Exact counts; absent where it was not counted. */
  counts?: PatternCounts;
  assessment?: PatternAssessment;
  /** What is known of the time before the range. */
  before: BaselineKnowledge;
  /** Whether all lines of the range were read. */
  isWhole: boolean;
  /** Whether it is more than usual novelty, where it is new. */
  isNotable: boolean;
  nameService(labels: Record<string, string>): string | undefined;
}

/**
 * Whether lines of the range are of a pattern that has none before it: by what the source has counted, or by all lines of the baseline; in
 * an estimate, by those that were read of it, where there would be several if the pattern were older.
 */
export function isNewPattern(
  { id, range, baseline }: Pick<MinedPattern, 'id' | 'range' | 'baseline'>,
  { plan, before, counts }: Pick<PatternKnowledge, 'plan' | 'before' | 'counts'>
): boolean {
  if (!before.hasLines || range.times.length === 0 || baseline.times.length > 0) {
    return false;
  }
  if (counts?.isExact) {
    return sumCounts(counts, plan.from, 'before') === 0;
  }
  const lengths = (plan.from - plan.baselineFrom) / (plan.to - plan.from);
  const expected = before.readShare * lengths * sumWeights(range);
  return before.readShare === 1 || before.unseen.has(id) || (before.isEstimate && expected >= minExpected);
}

/** The pattern with its state; its share is left to whoever knows of all lines. */
export function describePattern(mined: MinedPattern, known: PatternKnowledge): LogPattern {
  const { plan } = known;
  const counts = known.counts ?? estimateCounts(mined, plan);
  // The newest lines are of steps that have not ended.
  const counted = sumCounts(counts, plan.from, 'after') + sumWeights(mined.range, plan.countedTo);
  const count = counts.isExact && !known.isWhole ? counted : sumWeights(mined.range);
  const isNew = isNewPattern(mined, known);
  const { firstSeen, lastSeen } = findTimes(mined, counts, plan);
  const { state, since } = isNew
    ? { state: 'new' as const, since: firstSeen }
    : (known.assessment ?? { state: 'usual' as const, since: undefined });
  const services = new Set(mined.streams.flatMap((labels) => known.nameService(labels) ?? []));
  return {
    id: mined.id,
    text: mined.text,
    filter: mined.filter && formatText(mined.filter),
    level: mined.level,
    services: [...services].sort(),
    example: mined.example,
    parameters: mined.parameters,
    count,
    share: NaN,
    firstSeen,
    lastSeen,
    state,
    ...(state !== 'usual' && since !== undefined && { since }),
    isNotable: isNew && known.isNotable,
    counts,
  };
}

/** The first and the last line in the range, or in the baseline where the range has none; exact counts tell of lines that were not read. */
function findTimes({ range, baseline }: MinedPattern, { start, step, values }: PatternCounts, { from }: LogPlan) {
  const { times } = range.times.length > 0 ? range : baseline;
  let [firstSeen, lastSeen] = [times[0], times[times.length - 1]];
  const first = Math.max(0, Math.floor((from - start) / step) + 1);
  for (let row = first; row < values.length; row++) {
    const end = start + row * step;
    // Lines of a step that any was read of are as old as that one, as far as is known.
    if (values[row] > 0 && end < firstSeen) {
      firstSeen = Math.max(from, end - step);
    }
    if (values[row] > 0 && end - step > lastSeen) {
      lastSeen = end - step;
    }
  }
  return { firstSeen, lastSeen };
}

/** The new patterns with the deploy of one of their services that they began soon after. */
export function withDeploys(patterns: readonly LogPattern[], deploys: readonly PatternDeploy[]): LogPattern[] {
  return patterns.map((pattern) => {
    const { state, since = NaN, services } = pattern;
    const [deploy] = deploys
      .filter(
        ({ service, time }) =>
          state === 'new' && services.includes(service) && since >= time - deployDelay && since < time + quietTime
      )
      .slice(-1);
    return deploy ? { ...pattern, deploy } : pattern;
  });
}
