import React, { useMemo } from 'react';
import { t } from '@grafana/i18n';
import { Button, Combobox, Stack } from '@grafana/ui';
import { HelpField } from '../../../ui';
import { useMaturityAddress, type MaturityAddress } from '../maturityAddress';
import { nameLevel, outcomeLooks } from '../names';
import { gaps } from '../read/filterFindings';
import { levels, outcomes, type Finding } from '../read/findings';

type Filter = 'level' | 'outcome' | 'service' | 'team';

/** Which checks are listed; the address keeps it. */
export function CheckFilters({ findings }: { findings: Finding[] }) {
  const [address, change] = useMaturityAddress();
  const services = useMemo(() => listNames(findings, 'service'), [findings]);
  const teams = useMemo(() => listNames(findings, 'team'), [findings]);
  const common = { address, onChange: (part: Partial<MaturityAddress>) => change(part, true) };
  return (
    <Stack wrap="wrap" gap={2} alignItems="flex-end" role="search">
      <Choice
        {...common}
        filter="level"
        label={t('maturity.level', 'Level')}
        options={levels.map((level) => ({ value: String(level), label: `${level} ${nameLevel(level)}` }))}
      />
      <Choice
        {...common}
        filter="outcome"
        label={t('maturity.outcome', 'Outcome')}
        options={[
          { value: gaps, label: t('maturity.any-gap', 'Failed or partly') },
          ...outcomes.map((value) => ({ value: value as string, label: outcomeLooks[value].name() })),
        ]}
      />
      <Choice {...common} filter="service" label={t('maturity.service', 'Service')} options={services} />
      {teams.length > 0 && <Choice {...common} filter="team" label={t('maturity.team', 'Team')} options={teams} />}
      {address.check !== '' && (
        <Button variant="secondary" icon="times" onClick={() => change({ check: '' })}>
          {t('maturity.all-checks', 'All checks')}
        </Button>
      )}
    </Stack>
  );
}

interface ChoiceProps {
  filter: Filter;
  label: string;
  options: Array<{ value: string; label: string }>;
  address: MaturityAddress;
  onChange: (part: Partial<MaturityAddress>) => void;
}

function Choice({ filter, label, options, address, onChange }: ChoiceProps) {
  const id = `maturity-${filter}`;
  const value = address[filter];
  // What the address names is offered even where nothing has it now.
  const isKnown = value === '' || options.some((one) => one.value === value);
  return (
    <HelpField id={id} label={label}>
      <Combobox
        id={id}
        width={26}
        options={[
          { value: '', label: t('maturity.all', 'All') },
          ...options,
          ...(isKnown ? [] : [{ value, label: value }]),
        ]}
        value={value}
        onChange={(chosen) => onChange({ [filter]: chosen.value })}
      />
    </HelpField>
  );
}

function listNames(findings: Finding[], of: 'service' | 'team') {
  const names = [...new Set(findings.map((one) => one[of]))].filter((name) => name !== '').sort();
  return names.map((value) => ({ value, label: value }));
}
