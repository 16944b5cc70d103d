import React, { useState } from 'react';
import { t } from '@grafana/i18n';
import { Combobox, Input, Stack } from '@grafana/ui';
import { auditActions, auditOutcomes, type AuditAction } from '../../audit';
import { HelpField } from '../../ui';
import { maxHours, type AuditFilter } from './auditQuestion';
import { nameAction, nameOutcome } from './names';

interface Props {
  filter: AuditFilter;
  onChange: (filter: AuditFilter) => void;
}

/** Which events are shown. */
export function AuditFilters({ filter, onChange }: Props) {
  const any = { value: '', label: t('audit.any', 'All') };
  const actions = (Object.keys(auditActions) as AuditAction[]).map((value) => ({ value, label: nameAction(value) }));
  const outcomes = auditOutcomes.map((value) => ({ value, label: nameOutcome(value) }));
  return (
    <Stack wrap="wrap" gap={2} role="search">
      <Choice
        id="audit-time"
        label={t('audit.time-range', 'Time')}
        options={listPeriods()}
        value={filter.hours}
        onChange={(hours) => onChange({ ...filter, hours })}
      />
      <Choice
        id="audit-action"
        label={t('audit.action', 'Action')}
        options={[any, ...actions]}
        value={filter.action}
        onChange={(action) => onChange({ ...filter, action })}
      />
      <Choice
        id="audit-outcome"
        label={t('audit.outcome', 'Outcome')}
        options={[any, ...outcomes]}
        value={filter.outcome}
        onChange={(outcome) => onChange({ ...filter, outcome })}
      />
      <ActorField actor={filter.actor} onChange={(actor) => onChange({ ...filter, actor })} />
    </Stack>
  );
}

function listPeriods() {
  return [
    { value: 1, label: t('audit.hour', 'Last hour') },
    { value: 24, label: t('audit.day', 'Last 24 hours') },
    { value: 7 * 24, label: t('audit.week', 'Last 7 days') },
    { value: maxHours, label: t('audit.month', 'Last 30 days') },
  ];
}

interface ChoiceProps<Value extends string | number> {
  id: string;
  label: string;
  options: Array<{ value: Value; label: string }>;
  value: Value;
  onChange: (value: Value) => void;
}

function Choice<Value extends string | number>({ id, label, options, value, onChange }: ChoiceProps<Value>) {
  return (
    <HelpField id={id} label={label}>
      <Combobox id={id} width={26} options={options} value={value} onChange={(chosen) => onChange(chosen.value)} />
    </HelpField>
  );
}

/** A login, asked for with Enter or when the field is left: not with every letter. */
function ActorField({ actor, onChange }: { actor: string; onChange: (actor: string) => void }) {
  const [written, setWritten] = useState(actor);
  return (
    <HelpField id="audit-actor" label={t('audit.login', 'Login')}>
      <Input
        id="audit-actor"
        width={26}
        maxLength={200}
        value={written}
        onChange={({ currentTarget }) => setWritten(currentTarget.value)}
        onBlur={() => onChange(written)}
        onKeyDown={({ key }) => key === 'Enter' && onChange(written)}
      />
    </HelpField>
  );
}
