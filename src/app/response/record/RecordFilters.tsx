import React, { useState } from 'react';
import type { TimeRange } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Combobox, Field, Input, Stack, TimeRangeInput } from '@grafana/ui';
import { HelpField } from '../../../ui';
import { eventNames, findEvent } from '../names';
import type { RecordFilter } from './recordedEvent';

interface Props {
  filter: RecordFilter;
  range: TimeRange;
  /** Ids of the actions that there are records of. */
  actions: string[];
  onChange: (change: Partial<RecordFilter>) => void;
  onRange: (range: TimeRange) => void;
}

/** Which records are shown. */
export function RecordFilters({ filter, range, actions, onChange, onRange }: Props) {
  const any = { value: '', label: t('audit.any', 'All') };
  const ids = [...new Set([...actions, filter.action])].filter((id) => id !== '').sort();
  return (
    <Stack wrap="wrap" gap={2} role="search">
      <Field label={t('audit.time-range', 'Time')} noMargin>
        <TimeRangeInput value={range} onChange={onRange} clearable={false} hideTimeZone />
      </Field>
      <HelpField id="response-action" label={t('response.action', 'Action')}>
        <Combobox
          id="response-action"
          width={26}
          options={[any, ...ids.map((id) => ({ value: id, label: id }))]}
          value={filter.action}
          onChange={({ value }) => onChange({ action: value })}
        />
      </HelpField>
      <HelpField id="response-event" label={t('response.event', 'Event')}>
        <Combobox
          id="response-event"
          width={26}
          options={[any, ...eventNames.map((name) => ({ value: name as string, label: findEvent(name).name() }))]}
          value={filter.event}
          onChange={({ value }) => onChange({ event: value })}
        />
      </HelpField>
      <TargetField key={filter.target} target={filter.target} onChange={(target) => onChange({ target })} />
    </Stack>
  );
}

/** A part of a target's name, used with Enter or when the field is left. */
function TargetField({ target, onChange }: { target: string; onChange: (target: string) => void }) {
  const [written, setWritten] = useState(target);
  const commit = () => written !== target && onChange(written);
  return (
    <HelpField id="response-target" label={t('response.target', 'Target')}>
      <Input
        id="response-target"
        width={26}
        maxLength={200}
        value={written}
        onChange={({ currentTarget }) => setWritten(currentTarget.value)}
        onBlur={commit}
        onKeyDown={({ key }) => key === 'Enter' && commit()}
      />
    </HelpField>
  );
}
