import {
  DataTopic,
  LoadingState,
  type DataQueryRequest,
  type DataQueryResponse,
  type DataSourceApi,
  type PanelData,
} from '@grafana/data';
import { toDataQueryError } from '@grafana/runtime';
import { catchError, defer, from, map, merge, of, share, takeUntil, timer, type Observable } from 'rxjs';

/** Until then a panel keeps what it shows. */
const patience = 200;

/** Runs a panel's queries: a loading state where it takes long, then the answer or the error. */
export function runRequest(
  dataSource: DataSourceApi,
  request: DataQueryRequest,
  query: DataSourceApi['query'] = (requested) => dataSource.query(requested)
): Observable<PanelData> {
  const loading: PanelData = { state: LoadingState.Loading, series: [], request, timeRange: request.range };
  const targets = request.targets.filter((target) => dataSource.filterQuery?.(target) ?? true);
  if (targets.length === 0) {
    return of({ ...loading, request: endRequest(request), state: LoadingState.Done });
  }
  const answer = defer(() => from(query({ ...request, targets }))).pipe(
    map((response) => toPanelData(loading, response)),
    catchError((error) =>
      of({ ...loading, request: endRequest(request), state: LoadingState.Error, error: toDataQueryError(error) })
    ),
    share()
  );
  return merge(
    timer(patience).pipe(
      map(() => loading),
      takeUntil(answer)
    ),
    answer
  );
}

/** The request with its end, by which an answer is known from a query that was cancelled. */
function endRequest(request: DataQueryRequest): DataQueryRequest {
  return { ...request, endTime: Date.now() };
}

function toPanelData(loading: PanelData, { data, error, errors, state }: DataQueryResponse): PanelData {
  const isAnnotation = (frame: DataQueryResponse['data'][number]) => frame.meta?.dataTopic === DataTopic.Annotations;
  const failed = error !== undefined || (errors?.length ?? 0) > 0;
  return {
    ...loading,
    request: loading.request && endRequest(loading.request),
    state: failed ? LoadingState.Error : (state ?? LoadingState.Done),
    series: data.filter((frame) => !isAnnotation(frame)),
    annotations: data.filter(isAnnotation),
    error: error ?? errors?.[0],
    errors,
  };
}
