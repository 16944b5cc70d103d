import React from 'react';
import { t } from '@grafana/i18n';
import { FilterInput, RadioButtonGroup, Stack } from '@grafana/ui';
import type { HealthState } from '../../insight';
import type { FleetRow } from '../../ui/fleet';
import { healthText } from '../../ui/health';
import { countStates, type Filter } from './view/filterRows';
import { Notices } from './Notices';

interface Props {
  rows: FleetRow[];
  filter: Filter;
  onChange: (filter: Filter) => void;
  /** What could not be said. */
  notices: string[];
  hasFailed: boolean;
}

const offered: HealthState[] = ['critical', 'warning', 'recovering', 'unknown', 'good'];

/** Looks for services by name, and by how they are or will be. */
export function Toolbar({ rows, filter, onChange, notices, hasFailed }: Props) {
  const counts = countStates(rows);
  const states = offered.filter((state) => counts[state] > 0 || filter.state === state);
  return (
    <Stack direction="row" gap={1} wrap="wrap" alignItems="center">
      <FilterInput
        width={30}
        escapeRegex={false}
        placeholder={t('toolbar.search', 'Search services and nodes')}
        aria-label={t('toolbar.search', 'Search services and nodes')}
        value={filter.text}
        onChange={(text) => onChange({ ...filter, text })}
      />
      <RadioButtonGroup
        size="sm"
        aria-label={t('toolbar.states', 'Health (the worse of now and ahead)')}
        value={filter.state}
        onChange={(state) => onChange({ ...filter, state })}
        options={[
          { value: 'all' as const, label: t('toolbar.all', 'All ({{n}})', { n: rows.length }) },
          ...states.map((value) => ({ value, label: `${healthText(value)} (${counts[value]})` })),
        ]}
      />
      {notices.length > 0 && <Notices notices={notices} isFailure={hasFailed} />}
    </Stack>
  );
}
