import React from 'react';
import { t } from '@grafana/i18n';
import { Stack } from '@grafana/ui';
import type { QueryBounds } from '../../../queries';
import { RadioField, ValidatedField, type Reader } from '../../../ui';
import { readOptionalNumber } from './readings';
import type { ControlProps } from './controlProps';

type Bounds = 'auto' | 'none' | QueryBounds;
type Mode = 'auto' | 'none' | 'custom';

/** Limits that the values cannot pass. */
export function BoundsControl({ label, help, value, onChange }: ControlProps<'bounds'>) {
  const bounds = value as Bounds;
  const limits = typeof bounds === 'string' ? undefined : bounds;
  const options = [
    { value: 'auto' as const, label: t('bounds.auto', 'Auto') },
    { value: 'none' as const, label: t('bounds.none', 'None') },
    { value: 'custom' as const, label: t('bounds.custom', 'Custom') },
  ];
  const choose = (mode: Mode) => onChange(mode === 'custom' ? { lower: 0 } : mode);
  return (
    <Stack direction="column" gap={1}>
      <RadioField
        label={label}
        help={help}
        options={options}
        value={limits ? 'custom' : (bounds as Mode)}
        onChange={choose}
      />
      {limits && <LimitFields limits={limits} onChange={onChange} />}
    </Stack>
  );
}

function LimitFields({ limits, onChange }: { limits: QueryBounds; onChange: (limits: QueryBounds) => void }) {
  const field = (side: keyof QueryBounds, label: string) => (
    <ValidatedField
      label={label}
      value={String(limits[side] ?? '')}
      placeholder={t('bounds.open', 'open')}
      read={limitReader(limits, side)}
      onCommit={(limit) => onChange({ ...limits, [side]: limit })}
    />
  );
  return (
    <Stack direction="row" gap={1}>
      {field('lower', t('bounds.lower', 'Lower limit'))}
      {field('upper', t('bounds.upper', 'Upper limit'))}
    </Stack>
  );
}

/** A number on the right side of the other limit, or nothing. */
function limitReader(limits: QueryBounds, side: keyof QueryBounds): Reader<number | undefined> {
  return (text) => {
    const reading = readOptionalNumber(text);
    if (!reading.ok) {
      return reading;
    }
    const next: QueryBounds = { ...limits, [side]: reading.value };
    const { lower = -Infinity, upper = Infinity } = next;
    return lower < upper
      ? reading
      : { ok: false, message: t('bounds.crossed', 'The lower limit must lie below the upper one.') };
  };
}

/** The limits in a few words. */
export function summarizeBounds(bounds: Bounds): string {
  if (bounds === 'auto') {
    return t('bounds.summary-auto', 'limits auto');
  }
  if (bounds === 'none') {
    return t('bounds.summary-none', 'no limits');
  }
  return t('bounds.summary-custom', 'limits {{lower}} to {{upper}}', {
    lower: bounds.lower ?? '−∞',
    upper: bounds.upper ?? '∞',
  });
}
