import React, { useMemo, useState } from 'react';
import { t } from '@grafana/i18n';
import { Button, Combobox, IconButton, Stack } from '@grafana/ui';
import { HelpField, ValidatedField, verbatim, type Reading } from '../../../ui';
import { isPercent, maxGrowths, type Growth } from './growth';

interface Props {
  /** Names of those that are known; others are accepted, too. */
  services: string[];
  growths: Growth[];
  onChange: (growths: Growth[]) => void;
}

const startPercent = 20;

/** By how much requests of which services grow. */
export function GrowthForm({ services, growths, onChange }: Props) {
  // A line without a service is not in the address yet.
  const [isAdding, setAdding] = useState(growths.length === 0);
  const lines = [...growths, ...(isAdding || growths.length === 0 ? [{ service: '', percent: startPercent }] : [])];
  const replace = (place: number, next: Growth) => {
    const isNew = place === growths.length;
    setAdding(isNew && next.service === '');
    const others = growths.filter((one, i) => i !== place && one.service !== next.service);
    onChange([...others.slice(0, place), next, ...others.slice(place)]);
  };
  return (
    <form onSubmit={(event) => event.preventDefault()} aria-label={t('what-if.form', 'Growth')}>
      <Stack direction="column" gap={1}>
        {lines.map((line, place) => (
          <GrowthLine
            key={`${place} ${line.service}`}
            place={place}
            line={line}
            services={services}
            onChange={(next) => next.service !== '' && replace(place, next)}
            onRemove={
              place < growths.length ? () => onChange(growths.filter((_, i) => i !== place)) : () => setAdding(false)
            }
            canRemove={lines.length > 1 || growths.length > 0}
          />
        ))}
        <div>
          <Button
            size="sm"
            variant="secondary"
            icon="plus"
            disabled={lines.length > growths.length || growths.length >= maxGrowths}
            onClick={() => setAdding(true)}
          >
            {t('what-if.add', 'Add a service')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

interface LineProps {
  place: number;
  line: Growth;
  services: string[];
  onChange: (growth: Growth) => void;
  onRemove: () => void;
  canRemove: boolean;
}

function GrowthLine({ place, line, services, onChange, onRemove, canRemove }: LineProps) {
  const { service } = line;
  const [percent, setPercent] = useState(line.percent);
  const id = `what-if-service-${place}`;
  const options = useMemo(
    () => [...new Set([...services, ...(service === '' ? [] : [service])])].map((value) => ({ value, label: value })),
    [services, service]
  );
  return (
    <Stack gap={1} alignItems="flex-end" wrap="wrap">
      <HelpField id={id} label={t('what-if.service', 'Service')}>
        <Combobox
          id={id}
          width={32}
          createCustomValue
          placeholder={t('what-if.choose', 'Choose a service')}
          options={options}
          value={service === '' ? null : service}
          onChange={({ value }) => onChange({ service: value, percent })}
        />
      </HelpField>
      <ValidatedField
        label={t('what-if.percent', 'Requests')}
        value={`${percent > 0 ? '+' : ''}${percent}`}
        suffix="%"
        read={readPercent}
        onCommit={(next) => {
          setPercent(next);
          onChange({ service, percent: next });
        }}
      />
      {canRemove && (
        <IconButton
          name="trash-alt"
          size="lg"
          aria-label={t('what-if.remove', 'Remove {{service}}', { service: service || place + 1, ...verbatim })}
          onClick={onRemove}
        />
      )}
    </Stack>
  );
}

/** "+30", "30 %", "-10". */
function readPercent(text: string): Reading<number> {
  const amount = text.replace(/[%\s+]/g, '');
  const value = Number(amount);
  return amount !== '' && isPercent(value)
    ? { ok: true, value }
    : {
        ok: false,
        message: t(
          'what-if.percent-wrong',
          '"{{text}}" is no change of requests. Give percent from -100 to 900, such as 30.',
          {
            text: text.slice(0, 40),
            ...verbatim,
          }
        ),
      };
}
