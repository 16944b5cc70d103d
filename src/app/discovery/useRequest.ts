import { useCallback, useEffect, useState } from 'react';
import { fetchErrorMessage } from '../fetchErrorMessage';

/** An answer on its way, or why there is none; `retry` asks again. */
export type RequestState<T> =
  { status: 'loading' } | { status: 'ready'; value: T } | { status: 'failed'; message: string; retry: () => void };

/** Asks anew whenever the question changes; an empty question is not asked. What is outdated is aborted. */
export function useRequest<T>(
  question: string,
  request: (question: string, signal: AbortSignal) => Promise<T>
): RequestState<T> {
  const [known, setKnown] = useState<{ question: string; answer: RequestState<T> }>();
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => {
    setKnown(undefined);
    setAttempt((last) => last + 1);
  }, []);
  useEffect(() => {
    if (question === '') {
      return undefined;
    }
    const controller = new AbortController();
    const settle = (answer: RequestState<T>) => {
      if (!controller.signal.aborted) {
        setKnown({ question, answer });
      }
    };
    request(question, controller.signal).then(
      (value) => settle({ status: 'ready', value }),
      (error) => settle({ status: 'failed', message: fetchErrorMessage(error), retry })
    );
    return () => controller.abort();
  }, [question, request, retry, attempt]);
  return known?.question === question ? known.answer : { status: 'loading' };
}
