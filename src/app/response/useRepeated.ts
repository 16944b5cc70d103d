import { useCallback, useEffect, useState } from 'react';
import { fetchErrorMessage } from '../fetchErrorMessage';

/** The last answer to a question that is asked again and again. */
export interface Repeated<T> {
  /** Stays while the next answer is under way. */
  value?: T;
  /** Why the last request failed. */
  error?: string;
  isLoading: boolean;
  /** Asks now. */
  refresh: () => void;
}

interface Known<T> {
  question: string;
  /** Which request was answered last. */
  attempt: number;
  value?: T;
  error?: string;
}

/** Asks a question now and every `period` ms while the page is in sight; an empty question is not asked. */
export function useRepeated<T>(
  question: string,
  request: (question: string, signal: AbortSignal) => Promise<T>,
  period: number
): Repeated<T> {
  const [known, setKnown] = useState<Known<T>>({ question, attempt: -1 });
  const [attempt, setAttempt] = useState(0);
  const refresh = useCallback(() => setAttempt((last) => last + 1), []);
  useEffect(() => {
    const timer = setInterval(() => !document.hidden && refresh(), period);
    return () => clearInterval(timer);
  }, [period, refresh]);
  useEffect(() => {
    if (question === '') {
      return undefined;
    }
    const controller = new AbortController();
    const settle = (change: (before: Known<T>) => Known<T>) => !controller.signal.aborted && setKnown(change);
    request(question, controller.signal).then(
      (value) => settle(() => ({ question, attempt, value })),
      (error) =>
        settle(({ value, ...before }) => ({
          question,
          attempt,
          value: before.question === question ? value : undefined,
          error: fetchErrorMessage(error),
        }))
    );
    return () => controller.abort();
  }, [question, request, attempt]);
  const isCurrent = known.question === question;
  return {
    value: isCurrent ? known.value : undefined,
    error: isCurrent ? known.error : undefined,
    isLoading: !isCurrent || known.attempt !== attempt,
    refresh,
  };
}
