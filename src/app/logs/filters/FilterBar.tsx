import React from 'react';
import { t } from '@grafana/i18n';
import { Combobox, InlineField, Stack, type ComboboxOption } from '@grafana/ui';
import type { Section } from '../../scene/Section';
import { useVariable } from '../../scene/useVariable';
import { logsVariables, setVariable } from '../logsVariables';
import type { LogSources } from './useLogSources';

type Filter = 'source' | 'service' | 'level';

/** Which lines are read: of a source, of a service, at least of a level. */
export function FilterBar({ scene, sources: { sources, services } }: { scene: Section; sources: LogSources }) {
  const levels = ['debug', 'info', 'warn', 'error', 'critical'];
  return (
    <Stack direction="row" gap={1} wrap="wrap">
      {sources.length > 1 && (
        <FilterChoice
          scene={scene}
          filter="source"
          label={t('logs.source', 'Source')}
          any={t('logs.any-source', 'As configured')}
          options={sources.map(({ uid, name }) => ({ value: uid, label: name }))}
        />
      )}
      <FilterChoice
        scene={scene}
        filter="service"
        label={t('logs.service', 'Service')}
        any={t('logs.any-service', 'All services')}
        options={services.map((value) => ({ value, label: value }))}
        createCustomValue
      />
      <FilterChoice
        scene={scene}
        filter="level"
        label={t('logs.level', 'Level at least')}
        any={t('logs.any-level', 'Any')}
        options={levels.map((value) => ({ value, label: value }))}
      />
    </Stack>
  );
}

interface ChoiceProps {
  scene: Section;
  filter: Filter;
  label: string;
  /** What nothing chosen is called. */
  any: string;
  options: Array<ComboboxOption<string>>;
  /** Other values than those can be written. */
  createCustomValue?: boolean;
}

function FilterChoice({ scene, filter, label, any, options, createCustomValue }: ChoiceProps) {
  const id = `logs-${filter}`;
  const { value } = useVariable(scene, logsVariables[filter]);
  const known = value === '' || options.some((one) => one.value === value) ? [] : [{ value, label: value }];
  return (
    <InlineField label={label} htmlFor={id} shrink>
      <Combobox
        id={id}
        width="auto"
        minWidth={18}
        createCustomValue={createCustomValue}
        options={[{ value: '', label: any }, ...options, ...known]}
        value={value}
        onChange={(chosen) => setVariable(scene, logsVariables[filter], chosen.value)}
      />
    </InlineField>
  );
}
