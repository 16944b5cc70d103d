import React, { useId, useState } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Combobox, Input, TextArea, useStyles2 } from '@grafana/ui';
import type { FormField } from '../../../alerts';
import { HelpField, helpId } from '../../../ui';
import { readLabels, writeLabels } from './draft';
import { translate } from '../translate';

interface Props {
  field: FormField;
  value: unknown;
  error?: string;
  onChange: (value: unknown) => void;
  /** The user has been here: what is wrong may be shown. */
  onLeave: () => void;
}

/** One field of a rule, with its help and what is wrong with it. */
export function RuleFieldControl({ field, value, error, onChange, onLeave }: Props) {
  const id = useId();
  const styles = useStyles2(getStyles);
  // Kept as typed: "0." is on its way to a number.
  const [text, setText] = useState(() => formatField(field, value));
  const edit = (next: string) => {
    setText(next);
    onChange(parseField(field, next));
  };
  const usual = {
    id,
    'aria-describedby': field.help && helpId(id),
    'aria-invalid': error !== undefined,
    onBlur: onLeave,
  };
  return (
    <HelpField id={id} label={translate(field.label)} help={field.help && translate(field.help)} error={error}>
      {field.type === 'choice' ? (
        <Combobox
          id={id}
          options={(field.options ?? []).map((one) => ({ value: one.value, label: translate(one.label) }))}
          value={typeof value === 'string' ? value : null}
          onChange={(chosen) => onChange(chosen.value)}
        />
      ) : field.type === 'code' || field.type === 'labels' || field.type === 'list' ? (
        <TextArea
          {...usual}
          className={field.type === 'code' ? styles.code : undefined}
          spellCheck={false}
          rows={field.type === 'code' ? 3 : 2}
          value={text}
          onChange={(event) => edit(event.currentTarget.value)}
        />
      ) : (
        <Input {...usual} value={text} onChange={(event) => edit(event.currentTarget.value)} />
      )}
    </HelpField>
  );
}

function formatField({ type }: FormField, value: unknown): string {
  if (type === 'labels') {
    return writeLabels(value as Record<string, string> | undefined);
  }
  if (type === 'list') {
    return Array.isArray(value) ? value.join('\n') : '';
  }
  return value === undefined || value === null || Number.isNaN(value) ? '' : String(value);
}

function parseField({ type, optional }: FormField, text: string): unknown {
  if (optional && text.trim() === '') {
    return undefined;
  }
  switch (type) {
    case 'number':
      return text.trim() === '' ? NaN : Number(text);
    case 'labels':
      return readLabels(text);
    case 'list':
      return text.split('\n').flatMap((line) => line.trim() || []);
    case 'text':
    case 'code':
    case 'choice':
      return text;
  }
}

const getStyles = (theme: GrafanaTheme2) => ({
  code: css({ fontFamily: theme.typography.fontFamilyMonospace }),
});
