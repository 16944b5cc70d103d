import { lastValueFrom } from 'rxjs';
import {
  CoreApp,
  dateTime,
  type DataFrame,
  type DataQueryRequest,
  type DataQueryResponse,
  type TimeRange,
} from '@grafana/data';
import { getDataSourceSrv } from '@grafana/runtime';

const step = 600_000;

/**
 * Runs one query of a data source between `from` and `to` (ms), drawn in about a thousand points.
 * @throws Error with the data source's own message where it fails.
 */
export async function queryDataSource(
  uid: string,
  model: object,
  { from, to }: { from: number; to: number }
): Promise<{ frames: DataFrame[]; range: TimeRange }> {
  const [start, end] = [dateTime(from), dateTime(to)];
  const range = { from: start, to: end, raw: { from: start, to: end } };
  const request = {
    app: CoreApp.Unknown,
    // Grafana cancels an earlier request of the same id: equal queries are one.
    requestId: `foresight ${JSON.stringify(model)}`,
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
  const answer = dataSource.query(request);
  const { data, errors } = (await (answer instanceof Promise ? answer : lastValueFrom(answer))) as DataQueryResponse;
  if (errors?.length) {
    throw new Error(errors[0].message ?? 'The data source gives no reason.');
  }
  return { frames: data as DataFrame[], range };
}
