import React, { useId } from 'react';
import { Input } from '@grafana/ui';
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
  placeholder?: string;
  /** Unit shown inside the field. */
  suffix?: string;
  disabled?: boolean;
}

/** A text field that passes its value on when left or on Enter, and only if it is valid. */
export function ValidatedField<T>({ label, help, value, read, onCommit, ...input }: Props<T>) {
  const id = useId();
  const { text, error, edit, commit } = useDraft({ saved: value, read, onCommit });
  return (
    <HelpField id={id} label={label} help={help} error={error} disabled={input.disabled}>
      <Input
        id={id}
        value={text}
        aria-invalid={error !== undefined}
        aria-describedby={help && helpId(id)}
        onChange={(event) => edit(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => event.key === 'Enter' && commit()}
        {...input}
      />
    </HelpField>
  );
}
