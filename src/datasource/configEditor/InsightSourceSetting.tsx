import React, { useId } from 'react';
import { t } from '@grafana/i18n';
import { Combobox } from '@grafana/ui';
import { HelpField } from '../../ui';
import type { AllowedSource } from '../allowedSources';

interface Props {
  label: string;
  sources: AllowedSource[];
  uid: string | undefined;
  disabled: boolean | undefined;
  onChange: (uid: string | undefined) => void;
}

/** One of the allowed sources, or the one that is taken where none is chosen. */
export function InsightSourceSetting({ label, sources, uid, disabled, onChange }: Props) {
  const id = useId();
  return (
    <HelpField id={id} label={label} disabled={disabled}>
      <Combobox
        id={id}
        width="auto"
        minWidth={34}
        maxWidth={55}
        isClearable
        disabled={disabled}
        placeholder={t('insight.default-source', 'Not chosen')}
        options={sources.map(({ uid: value, name }) => ({ value, label: name }))}
        value={uid ?? null}
        onChange={(chosen) => onChange(chosen?.value)}
      />
    </HelpField>
  );
}
