import React from 'react';
import { t } from '@grafana/i18n';
import { Combobox, InlineField, Stack, type ComboboxOption } from '@grafana/ui';
import type { Section } from '../../scene/Section';
import { useVariable } from '../../scene/useVariable';
import { incidentsVariables, setVariable } from '../incidentsVariables';

/** Which incidents are listed: of a service, open or over. */
export function FilterBar({ scene, services }: { scene: Section; services: string[] }) {
  return (
    <Stack direction="row" gap={1} wrap="wrap">
      <FilterChoice
        scene={scene}
        filter="service"
        label={t('incidents.service', 'Service')}
        any={t('incidents.any-service', 'All services')}
        options={services.map((value) => ({ value, label: value }))}
      />
      <FilterChoice
        scene={scene}
        filter="state"
        label={t('incidents.state', 'State')}
        any={t('incidents.any-state', 'Any')}
        options={[
          { value: 'open', label: t('incidents.open', 'Open') },
          { value: 'over', label: t('incidents.over', 'Over') },
        ]}
      />
    </Stack>
  );
}

interface ChoiceProps {
  scene: Section;
  filter: 'service' | 'state';
  label: string;
  /** What nothing chosen is called. */
  any: string;
  options: Array<ComboboxOption<string>>;
}

function FilterChoice({ scene, filter, label, any, options }: ChoiceProps) {
  const id = `incidents-${filter}`;
  const { value } = useVariable(scene, incidentsVariables[filter]);
  const known = value === '' || options.some((one) => one.value === value) ? [] : [{ value, label: value }];
  return (
    <InlineField label={label} htmlFor={id} shrink>
      <Combobox
        id={id}
        width="auto"
        minWidth={18}
        options={[{ value: '', label: any }, ...options, ...known]}
        value={value}
        onChange={(chosen) => setVariable(scene, incidentsVariables[filter], chosen.value)}
      />
    </InlineField>
  );
}
