import React from 'react';
import { t } from '@grafana/i18n';
import { Combobox } from '@grafana/ui';
import { HelpField } from '../../ui';
import { listForesightSources } from './listForesightSources';

interface Props {
  /** Of the control: unique on the page. */
  id: string;
  /** Uid of the chosen one. */
  value: string | undefined;
  onChange: (uid: string) => void;
}

/** Which Foresight data source a page asks; nothing where there is no choice. */
export function ForesightChoice({ id, value, onChange }: Props) {
  const options = listForesightSources().map(({ uid, name }) => ({ value: uid, label: name }));
  return options.length < 2 ? null : (
    <HelpField id={id} label={t('scene.data-source', 'Foresight data source')}>
      <Combobox id={id} width={40} options={options} value={value} onChange={(chosen) => onChange(chosen.value)} />
    </HelpField>
  );
}
