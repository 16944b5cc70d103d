import { useCallback, useEffect, useMemo, useState } from 'react';
import type { DataFrame } from '@grafana/data';
import { readProgress, type AnswerProgress } from '../../frames';
import { fetchErrorMessage } from '../fetchErrorMessage';
import { queryDataSource } from '../rules/queryDataSource';

/** A query whose answer may take minutes, in which case it comes in parts. */
export interface FollowedQuery {
  /** Uid of the Foresight data source; empty = nothing is asked. */
  foresight: string;
  /** The whole query, with its type. */
  model: object;
  /** How far back it looks from the present, ms. */
  span: number;
}

/** What is known of the answer. */
export interface FollowedAnswer {
  /** Stays while the next answer is under way; undefined before the first. */
  frames?: DataFrame[];
  /** Absent where nothing is under way behind the answer. */
  progress?: AnswerProgress;
  /** Why the last request failed. */
  failure?: string;
  isLoading: boolean;
  /** Asks again now. */
  refresh: () => void;
}

/** So long after an answer of which there is more to come, ms. */
const pollDelay = 2_000;

interface Known {
  question: string;
  attempt: number;
  frames?: DataFrame[];
  failure?: string;
}

/** Asks, and asks again until the work behind the answer is done. */
export function useFollowedQuery({ foresight, model, span }: FollowedQuery): FollowedAnswer {
  const question = JSON.stringify([foresight, model, span]);
  const [known, setKnown] = useState<Known>({ question, attempt: -1 });
  const [attempt, setAttempt] = useState(0);
  const refresh = useCallback(() => setAttempt((last) => last + 1), []);
  useEffect(() => {
    const [uid, asked, back] = JSON.parse(question) as [string, object, number];
    if (uid === '') {
      return undefined;
    }
    const controller = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = (next: Partial<Known>) => {
      if (!controller.signal.aborted) {
        // What was known of another question is not of this one.
        setKnown((before) => ({
          ...(before.question === question && before),
          question,
          attempt,
          failure: undefined,
          ...next,
        }));
      }
    };
    const now = Date.now();
    queryDataSource(uid, asked, { from: now - back, to: now, signal: controller.signal }).then(
      ({ frames }) => {
        settle({ frames });
        if (readProgress(frames) !== undefined && !controller.signal.aborted) {
          timer = setTimeout(refresh, pollDelay);
        }
      },
      (error: unknown) => settle({ failure: fetchErrorMessage(error) })
    );
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [question, attempt, refresh]);
  const isCurrent = known.question === question;
  const frames = isCurrent ? known.frames : undefined;
  const progress = useMemo(() => frames && readProgress(frames), [frames]);
  return {
    frames,
    progress,
    failure: isCurrent ? known.failure : undefined,
    isLoading: foresight !== '' && (!isCurrent || known.attempt !== attempt),
    refresh,
  };
}
