import { minute } from '../../engine';
import { outliveCall } from './outliveCall';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('work goes on after its call was answered, for a minute at most', () => {
  const call = new AbortController();
  const { signal, release } = outliveCall(call.signal);
  release();
  call.abort();
  jest.advanceTimersByTime(minute - 1);
  expect(signal.aborted).toBe(false);
  jest.advanceTimersByTime(1);
  expect(signal.aborted).toBe(true);
});

test('work ends with a caller that goes away before the answer, or has gone', () => {
  const call = new AbortController();
  const { signal } = outliveCall(call.signal);
  call.abort();
  expect(signal.aborted).toBe(true);
  expect(outliveCall(call.signal).signal.aborted).toBe(true);
});
