import { useState } from 'react';
import type { Reader } from './reading';

interface DraftOptions<T> {
  /** The saved value as text. */
  saved: string;
  read: Reader<T>;
  onCommit: (value: T) => void;
}

/** Text under edit: it is judged when committed, and only a valid text that differs from the saved one is passed on. */
export function useDraft<T>({ saved, read, onCommit }: DraftOptions<T>) {
  const [draft, setDraft] = useState<string>();
  const [error, setError] = useState<string>();

  const edit = (text: string) => {
    setDraft(text);
    setError(undefined);
  };

  const commit = () => {
    if (draft === undefined) {
      return;
    }
    const reading = read(draft);
    if (!reading.ok) {
      setError(reading.message);
      return;
    }
    setDraft(undefined);
    if (draft !== saved) {
      onCommit(reading.value);
    }
  };

  return { text: draft ?? saved, error, edit, commit };
}
