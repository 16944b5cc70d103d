import React, { useId } from 'react';
import type { SelectableValue } from '@grafana/data';
import { RadioButtonGroup } from '@grafana/ui';
import { HelpField } from './HelpField';

interface Props<T> {
  label: string;
  help?: string;
  value: T;
  options: Array<SelectableValue<T>>;
  onChange: (value: T) => void;
  disabled?: boolean;
}

/** One of a few options, all of them in sight. */
export function RadioField<T>({ label, help, ...group }: Props<T>) {
  const id = useId();
  return (
    <HelpField id={id} label={label} help={help} disabled={group.disabled}>
      <RadioButtonGroup id={id} aria-label={label} {...group} />
    </HelpField>
  );
}
