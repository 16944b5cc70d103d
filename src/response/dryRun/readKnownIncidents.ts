import { day, type TimeRange } from '../../engine';
import { feedbackTag, formatTag, readFeedback, recordTag } from '../../incidents';
import { parseTimeRange } from '../../queries';
import type { ResponseRunDeps } from '../evaluate/responseDeps';

const maxRecords = 1_000;
/** What went on when somebody marked it lasts so long, ms. */
const defaultLength = day / 24;

/**
 * Incidents that are known within a range: those that are given, and those whose alerts people marked as useful.
 * @throws MessageError for one that cannot be read, SourceError where records cannot be read.
 */
export async function readKnownIncidents(
  given: readonly string[],
  { from, to }: TimeRange,
  { grafana }: Pick<ResponseRunDeps, 'grafana'>
): Promise<TimeRange[]> {
  const ranges = given.map(parseTimeRange);
  const tags = [recordTag, feedbackTag, formatTag('verdict', 'useful')];
  const stored = (await grafana?.records.list({ from: from - day, to, tags, limit: maxRecords })) ?? [];
  const marked = stored.flatMap((record) => {
    const feedback = readFeedback(record);
    return feedback ? [{ from: feedback.from, to: feedback.to ?? feedback.from + defaultLength }] : [];
  });
  return [...ranges, ...marked].sort((a, b) => a.from - b.from);
}
