import React, { useId, useState } from 'react';
import { t } from '@grafana/i18n';
import { Combobox, Stack } from '@grafana/ui';
import type { PredictiveQuery } from '../../queries';
import { HelpField, ValidatedField } from '../../ui';
import { numberReader } from '../readings';
import type { OptionProps } from './OptionSection';

const custom = 'custom';

/** False alarms per week of the usual choices; a month counts four weeks. */
const presets = () => [
  { value: '7', label: t('sensitivity.daily', '1 per day') },
  { value: '1', label: t('sensitivity.weekly', '1 per week') },
  { value: '0.25', label: t('sensitivity.monthly', '1 per month') },
];

/** How many false alarms one puts up with: the fewer, the surer an anomaly must be. */
export function SensitivityField({ model, onChange }: OptionProps) {
  const id = useId();
  const saved = String(model.falseAlarmsPerWeek);
  const isPreset = presets().some(({ value }) => value === saved);
  const [wantsCustom, setWantsCustom] = useState(false);
  const isCustom = wantsCustom || !isPreset;
  const choose = (value: string) => {
    setWantsCustom(value === custom);
    if (value !== custom) {
      onChange({ falseAlarmsPerWeek: Number(value) });
    }
  };
  return (
    <Stack direction="column" gap={1}>
      <HelpField
        id={id}
        label={t('sensitivity.label', 'Expected false alarms')}
        help={t(
          'sensitivity.help',
          'For each series. Fewer false alarms mean that only stronger anomalies are reported.'
        )}
      >
        <Combobox
          id={id}
          options={[...presets(), { value: custom, label: t('sensitivity.custom', 'Custom') }]}
          value={isCustom ? custom : saved}
          onChange={({ value }) => choose(value)}
        />
      </HelpField>
      {isCustom && (
        <ValidatedField
          label={t('sensitivity.per-week', 'False alarms per week')}
          value={saved}
          read={numberReader({ above: 0, below: 10_081 })}
          onCommit={(falseAlarmsPerWeek) => onChange({ falseAlarmsPerWeek })}
        />
      )}
    </Stack>
  );
}

/** The rate in a few words. */
export function summarizeSensitivity({ falseAlarmsPerWeek }: PredictiveQuery): string {
  const preset = presets().find(({ value }) => value === String(falseAlarmsPerWeek));
  const rate = preset?.label ?? t('sensitivity.rate', '{{rate}} per week', { rate: falseAlarmsPerWeek });
  return t('sensitivity.summary', 'false alarms: {{rate}}', { rate });
}
