import React, { useId } from 'react';
import { t } from '@grafana/i18n';
import { InlineSwitch } from '@grafana/ui';
import { findLanguage } from '../../../sources';
import { HelpField, RadioField } from '../../../ui';
import { ChoiceField } from '../ChoiceField';
import { translate } from '../translate';
import type { ControlProps } from './controlProps';

/** One of a few choices, all in sight. */
export function RadioControl({ control, value, ...props }: ControlProps<'radio'>) {
  const { label, help, onChange } = props;
  const options = control.choices.map((one) => ({ value: one.value, label: translate(one.label) }));
  return <RadioField label={label} help={help} options={options} value={String(value)} onChange={onChange} />;
}

/** One of several choices, in a list. */
export function SelectControl({ control, value, label, help, onChange }: ControlProps<'select'>) {
  const options = control.choices.map((one) => ({ value: one.value, label: translate(one.label) }));
  return <ChoiceField label={label} help={help} options={options} value={String(value)} onChange={onChange} />;
}

/** On or off. */
export function SwitchControl({ label, help, value, onChange }: ControlProps<'switch'>) {
  const id = useId();
  return (
    <HelpField id={id} label={label} help={help}>
      <InlineSwitch id={id} value={value === true} onChange={({ currentTarget }) => onChange(currentTarget.checked)} />
    </HelpField>
  );
}

/** One of the allowed sources, or the one that the data source's settings name. */
export function SourceControl({ control, label, help, value, ...props }: ControlProps<'configuredSource'>) {
  const sources = props.datasource
    .allowedSources()
    .filter(({ type }) => (findLanguage(type)?.signals === 'logs') === control.logs);
  const options = [
    { value: '', label: t('insight-query.configured', 'As configured') },
    ...sources.map(({ uid, name }) => ({ value: uid, label: name })),
  ];
  return <ChoiceField label={label} help={help} options={options} value={String(value)} onChange={props.onChange} />;
}
