import { useCallback, useEffect, useState } from 'react';
import { getDataSourceSrv } from '@grafana/runtime';
import { fetchErrorMessage } from '../../fetchErrorMessage';
import { addPattern, readKnownPatterns, removePattern, type KnownPattern } from './knownPatterns';
import { mayWrite } from '../../settings/changeSettings';
import { loadKnownPatterns, saveKnownPatterns } from './saveKnownPatterns';

/** The patterns that need no look, and how to change them. */
export interface KnownPatterns {
  list: KnownPattern[];
  /** False: changes are to be copied into a file instead. */
  mayWrite: boolean;
  isSaving: boolean;
  /** What was added last. */
  added?: KnownPattern;
  /** The list that could not be written, for a provisioning file. */
  proposed?: KnownPattern[];
  /** Why the last change failed. */
  error?: string;
  add: (pattern: KnownPattern) => void;
  remove: (pattern: string) => void;
  /** Takes back what was added last. */
  undo: () => void;
  /** Takes away what was said of the last change. */
  dismiss: () => void;
}

type Outcome = Pick<KnownPatterns, 'added' | 'proposed' | 'error'> & {
  /** What the list had of the pattern that was added last. */
  before?: KnownPattern;
};

/** The known patterns of a Foresight data source; `onSaved` when the list has changed. */
export function useKnownPatterns(uid: string, onSaved: () => void): KnownPatterns {
  const isAllowed = uid !== '' && mayWrite(uid);
  const { list, setList } = useList(uid, isAllowed);
  const [isSaving, setSaving] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>({});
  const save = async (change: (list: KnownPattern[]) => KnownPattern[], done: Outcome) => {
    if (!isAllowed) {
      setOutcome({ proposed: change(list) });
      return;
    }
    setSaving(true);
    try {
      setList(await saveKnownPatterns(uid, change));
      setOutcome(done);
      onSaved();
    } catch (error) {
      const isForbidden = (error as { status?: number }).status === 403;
      setOutcome(isForbidden ? { proposed: change(list) } : { error: fetchErrorMessage(error) });
    } finally {
      setSaving(false);
    }
  };
  return {
    list,
    mayWrite: isAllowed,
    isSaving,
    ...outcome,
    add: (added) =>
      void save((stored) => addPattern(stored, added), {
        added,
        before: list.find(({ pattern }) => pattern === added.pattern),
      }),
    remove: (pattern) => void save((stored) => removePattern(stored, pattern), {}),
    undo: () => {
      const { added, before } = outcome;
      if (added) {
        void save((stored) => [...removePattern(stored, added.pattern), ...(before ? [before] : [])], {});
      }
    },
    dismiss: () => setOutcome({}),
  };
}

/** What the browser was given when it loaded Grafana, and what is stored now for who may read that. */
function useList(uid: string, isAllowed: boolean) {
  const [loaded, setLoaded] = useState<{ uid: string; list: KnownPattern[] }>();
  const setList = useCallback((list: KnownPattern[]) => setLoaded({ uid, list }), [uid]);
  useEffect(() => {
    let isCurrent = true;
    if (isAllowed) {
      loadKnownPatterns(uid).then(
        (list) => isCurrent && setList(list),
        () => undefined
      );
    }
    return () => {
      isCurrent = false;
    };
  }, [uid, isAllowed, setList]);
  const list =
    loaded?.uid === uid ? loaded.list : readKnownPatterns(getDataSourceSrv().getInstanceSettings(uid)?.jsonData);
  return { list, setList };
}
