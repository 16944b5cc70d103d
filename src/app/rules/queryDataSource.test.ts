import { of, Subject, takeUntil, throwError, throwIfEmpty, type Observable } from 'rxjs';
import { LoadingState } from '@grafana/data';
import {
  setBackendSrv,
  setDataSourceSrv,
  type BackendSrv,
  type BackendSrvRequest,
  type DataSourceSrv,
} from '@grafana/runtime';
import { directSource, installFakeGrafana, makeDataSource } from '../../../test/support/datasource/fakeGrafana';
import { queryDataSource } from './queryDataSource';

const range = { from: 0, to: 3_600_000 };
const model = { queryType: 'backtest', source: { uid: 'mimir' }, query: { expr: 'disk' } };
const frame = { schema: { refId: 'A', fields: [{ name: 'value', type: 'number' }] }, data: { values: [[1]] } };
const answered = { status: 200, data: { results: { A: { status: 200, frames: [frame] } } } };

/** A Grafana whose requests are ended by later ones with the same id, as Grafana's own client does it. */
function install(respond: () => Observable<unknown>): BackendSrvRequest[] {
  installFakeGrafana();
  const dataSource = makeDataSource([directSource]);
  setDataSourceSrv({ get: async () => dataSource, getInstanceSettings: () => undefined } as unknown as DataSourceSrv);
  const requests: BackendSrvRequest[] = [];
  const next = new Subject<string | undefined>();
  const fetch = (request: BackendSrvRequest) => {
    next.next(request.requestId);
    requests.push(request);
    const ended = new Subject<void>();
    next.subscribe((id) => id === request.requestId && id !== undefined && ended.next());
    const cancelled = { status: -1, statusText: 'Request was aborted', data: null, cancelled: true };
    return respond().pipe(
      takeUntil(ended),
      throwIfEmpty(() => cancelled)
    );
  };
  setBackendSrv({ fetch } as unknown as BackendSrv);
  return requests;
}

describe('queryDataSource', () => {
  it('answers each of several equal queries that are under way at the same time', async () => {
    const answers = new Subject<unknown>();
    install(() => answers);
    const both = Promise.all([queryDataSource('f', model, range), queryDataSource('f', model, range)]);
    await new Promise((done) => setTimeout(done));
    answers.next(answered);
    answers.complete();
    expect((await both).map(({ frames }) => frames.length)).toEqual([1, 1]);
  });

  it.each([
    ['cancelled', { status: -1, statusText: 'Request was aborted', data: null, cancelled: true }, /cancelled.*again/],
    [
      'refused',
      { status: 502, statusText: 'Bad Gateway', data: { message: 'plugin unavailable' } },
      'plugin unavailable',
    ],
    ['failed without a word', { status: 500, data: {} }, /500|error/i],
  ])('takes an answer that was %s for a failure, never for an empty one', async (_, failure, message) => {
    install(() => throwError(() => failure));
    await expect(queryDataSource('f', model, range)).rejects.toThrow(message);
  });

  it('takes an answer that is partly an error for a failure', async () => {
    const partly = {
      status: 207,
      data: { results: { A: { status: 500, error: 'too many points', frames: [frame] } } },
    };
    install(() => of(partly));
    await expect(queryDataSource('f', model, range)).rejects.toThrow('too many points');
  });

  it('takes a source that ends without an answer for a failure', async () => {
    setDataSourceSrv({ get: async () => ({ query: () => of() }) } as unknown as DataSourceSrv);
    await expect(queryDataSource('f', model, range)).rejects.toThrow(/cancelled/);
  });

  it('waits for the end of an answer that comes in parts', async () => {
    const parts = of({ data: [], state: LoadingState.Loading }, { data: [frame], state: LoadingState.Done });
    setDataSourceSrv({ get: async () => ({ query: () => parts }) } as unknown as DataSourceSrv);
    expect((await queryDataSource('f', model, range)).frames).toHaveLength(1);
  });

  it('ends the request where it is aborted', async () => {
    const requests = install(() => new Subject());
    const controller = new AbortController();
    const answer = queryDataSource('f', model, { ...range, signal: controller.signal });
    await new Promise((done) => setTimeout(done));
    controller.abort(new Error('left the page'));
    await expect(answer).rejects.toThrow('left the page');
    expect(requests).toHaveLength(1);
  });
});
