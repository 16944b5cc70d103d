import React, { useId, useState } from 'react';
import { t } from '@grafana/i18n';
import { Combobox, Stack } from '@grafana/ui';
import { HelpField, ValidatedField } from '../../../ui';
import { numberReader } from './readings';
import { getRange } from '../fieldPath';
import type { ControlProps } from './controlProps';

const custom = 'custom';

/** False alarms per week of the usual choices; a month counts four weeks. */
const presets = () => [
  { value: '7', label: t('sensitivity.daily', '1 per day') },
  { value: '1', label: t('sensitivity.weekly', '1 per week') },
  { value: '0.25', label: t('sensitivity.monthly', '1 per month') },
];

/** How many false alarms one puts up with: the fewer, the surer an anomaly must be. */
export function FalseAlarmsControl({ label, help, value, onChange, fields, path }: ControlProps<'falseAlarms'>) {
  const id = useId();
  const saved = String(value);
  const isPreset = presets().some((preset) => preset.value === saved);
  const [wantsCustom, setWantsCustom] = useState(false);
  const isCustom = wantsCustom || !isPreset;
  const choose = (choice: string) => {
    setWantsCustom(choice === custom);
    if (choice !== custom) {
      onChange(Number(choice));
    }
  };
  return (
    <Stack direction="column" gap={1}>
      <HelpField id={id} label={label} help={help}>
        <Combobox
          id={id}
          options={[...presets(), { value: custom, label: t('sensitivity.custom', 'Custom') }]}
          value={isCustom ? custom : saved}
          onChange={(choice) => choose(choice.value)}
        />
      </HelpField>
      {isCustom && (
        <ValidatedField
          label={t('sensitivity.per-week', 'False alarms per week')}
          value={saved}
          read={numberReader(getRange(fields, path))}
          onCommit={onChange}
        />
      )}
    </Stack>
  );
}

/** The rate in a few words. */
export function summarizeFalseAlarms(falseAlarmsPerWeek: number): string {
  const preset = presets().find(({ value }) => value === String(falseAlarmsPerWeek));
  const rate = preset?.label ?? t('sensitivity.rate', '{{rate}} per week', { rate: falseAlarmsPerWeek });
  return t('sensitivity.summary', 'false alarms: {{rate}}', { rate });
}
