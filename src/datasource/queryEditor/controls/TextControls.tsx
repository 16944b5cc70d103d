import React from 'react';
import type { Control } from '../../../queries';
import { ValidatedField, type Reader } from '../../../ui';
import {
  countReader,
  numberReader,
  readAutoDuration,
  readOptionalNumber,
  readText,
  readTimeRanges,
  readTimes,
} from './readings';
import { getRange } from '../fieldPath';
import { translate } from '../translate';
import type { ControlProps } from './controlProps';

/** A duration, or 'auto'. */
export function DurationControl({ label, help, value, onChange }: ControlProps<'duration'>) {
  return <ValidatedField label={label} help={help} value={String(value)} read={readAutoDuration} onCommit={onChange} />;
}

/** A text as it is. */
export function TextControl({ control, label, help, value, onChange }: ControlProps<'text'>) {
  return (
    <ValidatedField
      label={label}
      help={help}
      placeholder={control.placeholder}
      value={String(value ?? '')}
      read={readText}
      onCommit={onChange}
    />
  );
}

/** Times, separated by commas. */
export function TimesControl(props: ControlProps<'times'>) {
  return <ListField {...props} read={readTimes} />;
}

/** Time ranges, separated by commas. */
export function TimeRangesControl(props: ControlProps<'timeRanges'>) {
  return <ListField {...props} read={readTimeRanges} />;
}

type ListProps = Pick<ControlProps, 'label' | 'help' | 'value' | 'onChange'> & { read: Reader<string[]> };

function ListField({ label, help, value, onChange, read }: ListProps) {
  const text = (value as string[]).join(', ');
  return <ValidatedField label={label} help={help} value={text} read={read} onCommit={onChange} />;
}

/** A number within the limits of its field; shares are shown in percent. */
export function NumberControl({ control, label, help, value, onChange, fields, path }: ControlProps<'number'>) {
  const { above, below, ...range } = getRange(fields, path);
  const scale = control.percent ? 100 : 1;
  const scaled = {
    ...range,
    ...(above !== undefined && { above: above * scale }),
    ...(below !== undefined && { below: below * scale }),
  };
  return (
    <ValidatedField
      label={label}
      help={help}
      value={formatNumber(value, control)}
      suffix={control.percent && '%'}
      read={numberReader(scaled)}
      onCommit={(number) => onChange(number / scale)}
    />
  );
}

/** A whole number within the limits of its field. */
export function CountControl({ label, help, value, onChange, fields, path }: ControlProps<'count'>) {
  const { min = 0, max = Number.MAX_SAFE_INTEGER } = getRange(fields, path);
  const read = countReader({ min, max });
  return <ValidatedField label={label} help={help} value={String(value)} read={read} onCommit={onChange} />;
}

/** The number as it is shown. */
export function formatNumber(value: unknown, control: Control): string {
  return 'percent' in control ? String(Number((Number(value) * 100).toFixed(6))) : String(value);
}

/** A number or nothing. */
export function OptionalNumberControl({ control, label, help, value, onChange }: ControlProps<'optionalNumber'>) {
  return (
    <ValidatedField
      label={label}
      help={help}
      placeholder={translate(control.missing)}
      value={String(value ?? '')}
      read={readOptionalNumber}
      onCommit={(number) => onChange(number ?? null)}
    />
  );
}
