import { calibrateNovelty, joinSights, minute, type FirstSight, type Severity, type TimeRange } from '../../../engine';
import type { MinedPattern, Occurrences } from '../mining/minePatterns';

/** Lines so soon after the first one tell how a pattern begins, ms. */
const beginning = 10 * minute;
/** The part of a baseline in which patterns are known to be new: what was before it tells which are not. */
const learningShare = 0.5;

const errors: ReadonlySet<Severity | undefined> = new Set<Severity | undefined>(['error', 'critical']);

type NameService = (labels: Record<string, string>) => string | undefined;

/** What novelty is compared with. */
export interface NoveltyBaseline extends TimeRange {
  falseAlarmsPerWeek: number;
  nameService: NameService;
}

/**
 * The ids of the new patterns that are more than what their service brings up anew now and then: by how many lines all that comes up
 * together has at first, and what there was of the kind in the baseline, which is no longer than its lines reach back.
 */
export function findNotable(
  patterns: readonly MinedPattern[],
  isNew: (pattern: MinedPattern) => boolean,
  { nameService, ...baseline }: NoveltyBaseline
): Set<string> {
  const notable = new Set<string>();
  for (const own of groupByService(patterns, nameService).values()) {
    const limit = learnNovelty(own, baseline);
    const fresh = own.filter(isNew);
    for (const sight of joinSights(fresh.map(({ range, level }) => describeSight(range, level)))) {
      if (sight.lines >= (sight.isError ? limit.minErrorLines : limit.minLines)) {
        const together = fresh.filter(
          ({ range: { times } }) => times[0] >= sight.time && times[0] < sight.time + beginning
        );
        together.forEach(({ id }) => notable.add(id));
      }
    }
  }
  return notable;
}

function groupByService(patterns: readonly MinedPattern[], nameService: NameService): Map<string, MinedPattern[]> {
  const groups = new Map<string, MinedPattern[]>();
  for (const pattern of patterns) {
    const services = new Set(pattern.streams.map((labels) => nameService(labels) ?? ''));
    services.forEach((service) => groups.set(service, [...(groups.get(service) ?? []), pattern]));
  }
  return groups;
}

function learnNovelty(
  patterns: readonly MinedPattern[],
  { from, to, falseAlarmsPerWeek }: Omit<NoveltyBaseline, 'nameService'>
) {
  const middle = from + learningShare * (to - from);
  const seen = patterns.filter(({ baseline: { times } }) => times.length > 0 && times[0] >= middle);
  const firstSeen = joinSights(seen.map(({ baseline, level }) => describeSight(baseline, level)));
  return calibrateNovelty({ firstSeen, from: middle, to, falseAlarmsPerWeek });
}

function describeSight({ times, weights }: Occurrences, level: Severity | undefined): FirstSight {
  const end = times[0] + beginning;
  const lines = times.reduce((sum, time, i) => (time < end ? sum + weights[i] : sum), 0);
  return { time: times[0], lines, isError: errors.has(level) };
}
