import React, { useId } from 'react';
import { TextArea } from '@grafana/ui';
import { HelpField, helpId } from './HelpField';
import type { Reader } from './reading';
import { useDraft } from './useDraft';

interface Props<T> {
  label: string;
  help?: string;
  /** The saved value as text. */
  value: string;
  read: Reader<T>;
  onCommit: (value: T) => void;
  disabled?: boolean;
  /** Lines that are in sight. */
  rows?: number;
}

/** A field of several lines that passes its value on when left, and only if it is valid. */
export function ValidatedText<T>({ label, help, value, read, onCommit, disabled, rows = 3 }: Props<T>) {
  const id = useId();
  const { text, error, edit, commit } = useDraft({ saved: value, read, onCommit });
  return (
    <HelpField id={id} label={label} help={help} error={error} disabled={disabled}>
      <TextArea
        id={id}
        value={text}
        rows={rows}
        disabled={disabled}
        aria-invalid={error !== undefined}
        aria-describedby={help && helpId(id)}
        onChange={(event) => edit(event.currentTarget.value)}
        onBlur={commit}
      />
    </HelpField>
  );
}
