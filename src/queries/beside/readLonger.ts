import { day, hour } from '../../engine';
import type { History, HistorySeries, ReadHistory } from '../history/series';
import type { SourceRequest } from '../history/source';
import type { SeriesContext, SeriesQueryType } from '../queryType';
import { listTasks } from '../tasks/runTasks';

/** As far back as cycles of month and year are learnt from. */
const longestMs = 3 * 366 * day;
/** Steps that a longer history is read at, and points of all series together that it may have. */
const steps = [1, 2, 4, 6, 12, 24].map((hours) => hours * hour);
const maxPoints = 1_000_000;

/** What is read, and of which source. */
export type LongerRequest = SourceRequest & { source: { uid: string } };

/**
 * The past of series at a coarser step, as far back as the source has it; undefined where it cannot be read: what is learnt of it
 * only helps. The more series, the coarser.
 */
export async function readLonger(
  request: LongerRequest,
  count: number,
  readHistory: ReadHistory
): Promise<HistorySeries[] | undefined> {
  const { source, to, step, ...rest } = request;
  const allowed = steps.find((one) => one >= step && (count * longestMs) / one <= maxPoints);
  if (count === 0 || allowed === undefined) {
    return undefined;
  }
  const last = Math.floor(to / allowed) * allowed;
  const from = Math.max(0, last - Math.floor(longestMs / allowed) * allowed);
  try {
    return (await readHistory({ ...rest, from, to: last, step: allowed }, source)).series;
  } catch {
    request.signal.throwIfAborted();
    return undefined;
  }
}

/** The longer past of the series, where the query wants it and a task learns of it. */
export async function readLongerWhere(
  type: SeriesQueryType,
  context: SeriesContext,
  { request, history, readHistory }: { request: LongerRequest; history: History; readHistory: ReadHistory }
): Promise<HistorySeries[] | undefined> {
  const isWanted = context.query.longCycles === 'auto';
  const learns = Object.values(listTasks(type, context)).some(({ readsBeside }) => readsBeside);
  return isWanted && learns ? readLonger(request, history.series.length, readHistory) : undefined;
}
