import { useCallback, useMemo, useState } from 'react';
import { t } from '@grafana/i18n';
import type { TimeRange } from '../../engine';
import type { Feedback, StoredFeedback } from '../../incidents';
import { useRequest } from '../discovery/useRequest';
import { fetchErrorMessage } from '../fetchErrorMessage';
import { isAbout, listLatest, type FeedbackSubject } from './feedbackSubject';
import { createFeedback, loadFeedback, mayWriteFeedback, removeFeedback } from './feedbackStore';

/** What people said in a range, and how to say more. */
export interface FeedbackList {
  /** The newest of each subject. */
  list: StoredFeedback[];
  /** False until it was read, and where it cannot be. */
  isKnown: boolean;
  mayWrite: boolean;
  isSaving: boolean;
  /** Why it could not be read or kept. */
  error?: string;
  find: (subject: FeedbackSubject) => StoredFeedback | undefined;
  /** Keeps one or several, in their order: false where that failed. */
  save: (...added: Feedback[]) => Promise<boolean>;
  /** Takes back all that was said of a subject. */
  remove: (subject: FeedbackSubject) => void;
}

/** A range of Grafana's, or one in ms. */
type Range = { from: { valueOf(): number }; to: { valueOf(): number } };

const request = (question: string) => loadFeedback(JSON.parse(question) as TimeRange);

/** The feedback on what was in a range, read and written as the signed-in user. */
export function useFeedback({ from, to }: Range): FeedbackList {
  const answer = useRequest(JSON.stringify({ from: from.valueOf(), to: to.valueOf() }), request);
  const [own, setOwn] = useState<{ added: StoredFeedback[]; removed: ReadonlySet<number> }>(nothing);
  const { isSaving, error, work } = useWork();
  const [read, setRead] = useState<StoredFeedback[]>();
  if (answer.status === 'ready' && answer.value !== read) {
    setRead(answer.value);
  }
  const records = useMemo(() => [...own.added, ...(read ?? [])].filter(({ id }) => !own.removed.has(id)), [own, read]);
  const list = useMemo(() => listLatest(records), [records]);
  const save = (...added: Feedback[]) =>
    work(async () => {
      for (const one of added) {
        const stored = await createFeedback(one);
        setOwn((known) => ({ ...known, added: [stored, ...known.added] }));
      }
    });
  const remove = (subject: FeedbackSubject) =>
    void work(async () => {
      for (const { id } of records.filter((one) => isAbout(one, subject))) {
        await removeFeedback(id);
        setOwn((known) => ({ ...known, removed: new Set([...known.removed, id]) }));
      }
    });
  return {
    list,
    isKnown: read !== undefined,
    mayWrite: mayWriteFeedback(),
    isSaving,
    error: error ?? (answer.status === 'failed' ? answer.message : undefined),
    find: useCallback((subject) => list.find((one) => isAbout(one, subject)), [list]),
    save,
    remove,
  };
}

const nothing = { added: [], removed: new Set<number>() };

/** One change at a time, and why the last one failed. */
function useWork() {
  const [state, setState] = useState<{ isSaving: boolean; error?: string }>({ isSaving: false });
  const work = async (task: () => Promise<void>): Promise<boolean> => {
    setState({ isSaving: true });
    try {
      await task();
      setState({ isSaving: false });
      return true;
    } catch (error) {
      setState({ isSaving: false, error: describeFailure(error) });
      return false;
    }
  };
  return { ...state, work };
}

function describeFailure(error: unknown): string {
  return (error as { status?: number }).status === 403 ? describeForbidden() : fetchErrorMessage(error);
}

/** What to do for the permission that is missing. */
export function describeForbidden(): string {
  return t(
    'feedback.forbidden',
    'You may not write annotations, in which feedback is kept. Ask an administrator for the permission annotations:create, which the role Editor has.'
  );
}
