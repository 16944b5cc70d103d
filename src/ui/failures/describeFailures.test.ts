import { DataQueryErrorType, LoadingState, type DataQueryRequest } from '@grafana/data';
import { describeFailures } from './describeFailures';

describe('describeFailures', () => {
  it('finds nothing where every query was answered', () => {
    expect(describeFailures({ state: LoadingState.Done })).toEqual([]);
    expect(describeFailures({ state: LoadingState.Done, errors: [] })).toEqual([]);
  });

  it('names each reason once, wherever Grafana puts it', () => {
    const errors = [{ message: 'too many points' }, { message: 'too many points' }, { data: { error: 'refused' } }];
    expect(describeFailures({ errors })).toEqual(['too many points', 'refused']);
    expect(describeFailures({ error: { statusText: 'Bad Gateway' } })).toEqual(['Bad Gateway']);
    expect(describeFailures({ error: { status: 502 } })).toEqual(['502']);
  });

  it('takes a state of error without a reason for a failure', () => {
    expect(describeFailures({ state: LoadingState.Error })).toEqual([expect.stringContaining('gave no reason')]);
  });

  it('takes a query that somebody ended before its answer for one, though Grafana calls it done', () => {
    const request = { endTime: undefined } as unknown as DataQueryRequest;
    expect(describeFailures({ state: LoadingState.Done, request })).toEqual([expect.stringContaining('cancelled')]);
    expect(describeFailures({ state: LoadingState.Loading, request })).toEqual([]);
    expect(describeFailures({ state: LoadingState.Done, request: { ...request, endTime: 1 } })).toEqual([]);
  });

  it('takes a cancelled request for one', () => {
    const cancelled = [expect.stringContaining('cancelled')];
    expect(describeFailures({ error: { type: DataQueryErrorType.Cancelled, message: 'Query error: -1' } })).toEqual(
      cancelled
    );
    expect(describeFailures({ errors: [{ cancelled: true } as object] })).toEqual(cancelled);
  });
});
