import { from, fromEvent, lastValueFrom, NEVER, takeUntil, throwIfEmpty } from 'rxjs';
import {
  CoreApp,
  dateTime,
  LoadingState,
  type DataFrame,
  type DataQueryRequest,
  type DataQueryResponse,
  type TimeRange,
} from '@grafana/data';
import { getDataSourceSrv } from '@grafana/runtime';
import { describeCancelled, describeFailures } from '../../ui/failures';

const step = 600_000;
let requests = 0;

/**
 * Runs one query of a data source between `from` and `to` (ms), drawn in about a thousand points.
 * @throws Error with the data source's own message where it fails or was cancelled, and the signal's reason where it is
 * aborted: no frames mean that there is no data.
 */
export async function queryDataSource(
  uid: string,
  model: object,
  { from: start, to: end, signal }: { from: number; to: number; signal?: AbortSignal }
): Promise<{ frames: DataFrame[]; range: TimeRange }> {
  const [first, last] = [dateTime(start), dateTime(end)];
  const range = { from: first, to: last, raw: { from: first, to: last } };
  const request = {
    app: CoreApp.Unknown,
    // Grafana cancels an earlier request of the same id: equal queries at the same time must not be one.
    requestId: `foresight-${++requests}`,
    interval: '10m',
    intervalMs: step,
    maxDataPoints: 1000,
    range,
    scopedVars: {},
    startTime: Date.now(),
    targets: [{ refId: 'A', ...model }],
    timezone: 'browser',
  } as unknown as DataQueryRequest;
  const dataSource = await getDataSourceSrv().get(uid);
  signal?.throwIfAborted();
  // Whoever does not wait any longer ends the request, too.
  const answers = from(dataSource.query(request)).pipe(takeUntil(signal ? fromEvent(signal, 'abort') : NEVER));
  const answer = await lastValueFrom(
    answers.pipe(throwIfEmpty(() => signal?.reason ?? new Error(describeCancelled())))
  );
  signal?.throwIfAborted();
  const [failure] = isWhole(answer) ? describeFailures(answer) : [describeCancelled()];
  if (failure !== undefined) {
    throw new Error(failure);
  }
  return { frames: answer.data as DataFrame[], range };
}

/** Whether an answer that comes in parts has come to its end. */
function isWhole({ state }: DataQueryResponse): boolean {
  return state !== LoadingState.Loading && state !== LoadingState.Streaming;
}
