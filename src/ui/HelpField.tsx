import React from 'react';
import { Field, Stack, Text } from '@grafana/ui';

interface Props {
  /** Id of the control inside; its help is `helpId(id)`. */
  id: string;
  label: string;
  /** One line of plain words. */
  help?: string;
  error?: string;
  disabled?: boolean;
  children: React.ReactElement<Record<string, unknown>>;
}

/** Id of the help of control `id`, for aria-describedby. */
export function helpId(id: string): string {
  return `${id}-help`;
}

/** A labelled control with one line of help below it and, when wrong, what is wrong. */
export function HelpField({ id, label, help, error, disabled, children }: Props) {
  return (
    <Stack direction="column" gap={0.5}>
      <Field label={label} htmlFor={id} invalid={error !== undefined} error={error} disabled={disabled} noMargin>
        {children}
      </Field>
      {help && (
        <Text id={helpId(id)} element="p" variant="bodySmall" color="secondary">
          {help}
        </Text>
      )}
    </Stack>
  );
}
