import React, { useId } from 'react';
import { Combobox } from '@grafana/ui';
import { HelpField } from '../../ui';

interface Props<Value extends string> {
  label: string;
  help?: string;
  options: Array<{ value: Value; label: string; description?: string }>;
  value: Value;
  onChange: (value: Value) => void;
}

/** One of several choices, in a list. */
export function ChoiceField<Value extends string>({ label, help, onChange, ...list }: Props<Value>) {
  const id = useId();
  return (
    <HelpField id={id} label={label} help={help}>
      <Combobox id={id} width="auto" minWidth={24} maxWidth={55} onChange={({ value }) => onChange(value)} {...list} />
    </HelpField>
  );
}
