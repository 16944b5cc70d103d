import type { Series } from '../../engine';
import { joinNotices } from '../../texts';
import type { Tasks } from '../engineTask';
import type { SeriesContext } from '../queryType';
import type { History, HistorySeries, ReadHistory } from '../history/series';
import type { SourceRequest } from '../history/source';
import { findCountQuery } from './findCountQuery';

/**
 * Reads history; where the query is a ratio of counts, with the count behind each value. Without these the history is
 * the same: they only weigh.
 */
export async function readCounted(
  request: SourceRequest,
  source: { uid: string },
  readHistory: ReadHistory
): Promise<History> {
  const behind = findCountQuery(request.query);
  const counts = behind && readHistory({ ...request, query: behind.query }, source).catch(() => undefined);
  const [history, counted] = await Promise.all([readHistory(request, source), counts]);
  if (!behind || !counted) {
    return history;
  }
  const series = history.series.map((one) => {
    const found = findCounts(one, counted.series);
    return { ...one, counts: found && { ...found, unit: behind.unit } };
  });
  const notices = joinNotices(history.notices ?? [], counted.notices ?? []);
  return { ...history, series, notices, partial: history.partial === true || counted.partial === true };
}

/** The history that tasks need: with counts where one of them weighs by these. */
export function readTaskHistory(
  tasks: Tasks<SeriesContext>,
  { source, ...request }: SourceRequest & { source: { uid: string } },
  { readHistory }: { readHistory: ReadHistory }
): Promise<History> {
  return areWeighed(tasks) ? readCounted(request, source, readHistory) : readHistory(request, source);
}

/** How many queries the history of tasks takes: two where counts are read beside shares. */
export function countReads(tasks: Tasks<SeriesContext>, query: Record<string, unknown>): number {
  return areWeighed(tasks) && findCountQuery(query) !== undefined ? 2 : 1;
}

function areWeighed(tasks: Tasks<SeriesContext>): boolean {
  return Object.values(tasks).some(({ unweigh }) => unweigh !== undefined);
}

/** The only counts whose labels are among those of a series. */
function findCounts({ labels, series }: HistorySeries, counted: HistorySeries[]): Series | undefined {
  const found = counted.filter((one) => areAmong(one.labels, labels));
  const [first] = found;
  const isSameGrid = first?.series.start === series.start && first.series.values.length === series.values.length;
  return found.length === 1 && isSameGrid ? first.series : undefined;
}

function areAmong({ __name__: _, ...few }: Record<string, string>, many: Record<string, string>): boolean {
  return Object.entries(few).every(([name, value]) => many[name] === value);
}
