import { renderHook, waitFor, act } from '@testing-library/react';
import { toDataFrame, type DataFrame } from '@grafana/data';
import { setDataSourceSrv, type DataSourceSrv } from '@grafana/runtime';
import { of, throwError, type Observable } from 'rxjs';
import { withProgress } from '../../frames';
import { useFollowedQuery } from './useFollowedQuery';

/** A data source that gives one answer after the other, and counts how often it is asked. */
function install(answers: Array<() => Observable<unknown>>) {
  const requests: unknown[] = [];
  const query = (request: unknown) => {
    requests.push(request);
    return answers[Math.min(requests.length, answers.length) - 1]();
  };
  setDataSourceSrv({ get: async () => ({ query }) } as unknown as DataSourceSrv);
  return requests;
}

const part = (name: string, done?: number): Observable<{ data: DataFrame[] }> => {
  const progress = done === undefined ? undefined : { done, total: 2, doing: '' };
  return of({ data: [toDataFrame(withProgress([{ name, fields: [] }], progress)[0])] });
};
const asked = { foresight: 'f', model: { queryType: 'maturity' }, span: 1000 };

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('asks again until the work behind the answer is done', async () => {
  const requests = install([() => part('half', 1), () => part('whole')]);
  const { result } = renderHook(() => useFollowedQuery(asked));
  await waitFor(() => expect(result.current.progress).toMatchObject({ done: 1, total: 2 }));
  expect(result.current.frames?.[0].name).toBe('half');
  await act(() => jest.advanceTimersByTimeAsync(2_000));
  await waitFor(() => expect(result.current.frames?.[0].name).toBe('whole'));
  expect(result.current.progress).toBeUndefined();
  await act(() => jest.advanceTimersByTimeAsync(10_000));
  expect(requests).toHaveLength(2);
});

test('a failure is told beside what was known, and the next answer takes it away', async () => {
  install([() => part('known'), () => throwError(() => new Error('Prometheus is away')), () => part('again')]);
  const { result } = renderHook(() => useFollowedQuery(asked));
  await waitFor(() => expect(result.current.frames).toHaveLength(1));
  act(() => result.current.refresh());
  await waitFor(() => expect(result.current.failure).toBe('Prometheus is away'));
  expect(result.current.frames?.[0].name).toBe('known');
  act(() => result.current.refresh());
  await waitFor(() => expect(result.current.failure).toBeUndefined());
});

test('without a data source nothing is asked', async () => {
  const requests = install([() => part('x')]);
  const { result } = renderHook(() => useFollowedQuery({ ...asked, foresight: '' }));
  await act(() => jest.advanceTimersByTimeAsync(5_000));
  expect(requests).toEqual([]);
  expect(result.current.isLoading).toBe(false);
});
