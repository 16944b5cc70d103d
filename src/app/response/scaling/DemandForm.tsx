import React, { useMemo } from 'react';
import { t } from '@grafana/i18n';
import { Combobox, Grid, Stack } from '@grafana/ui';
import { HelpField, helpId, ValidatedField, ValidatedText } from '../../../ui';
import type { TypedSource } from '../../rules/chooseSources';
import { readCount, readPercent, readPositive, readStartup, readText } from './readers';
import { ranges, steps, type ScalingSettings } from './scalingSettings';
import type { ServiceDemand } from './serviceDemands';
import { StartupMeasure } from './StartupMeasure';

export interface FormProps {
  settings: ScalingSettings;
  sources: TypedSource[];
  onChange: (change: Partial<ScalingSettings>) => void;
}

const stepOptions = steps.map((value) => ({ value }));
const rangeOptions = ranges.map((value) => ({ value }));

/** The demand, what one replica serves of it, and within which limits replicas may be. */
export function DemandForm({ services, ...props }: FormProps & { services: ServiceDemand[] }) {
  const { settings, sources, onChange } = props;
  const serviceOptions = useMemo(() => services.map(({ name }) => ({ value: name })), [services]);
  const sourceOptions = useMemo(() => sources.map(({ uid, name }) => ({ value: uid, label: name })), [sources]);
  return (
    <Stack direction="column" gap={2}>
      <Grid columns={{ xs: 1, md: 2 }} gap={2}>
        {services.length > 0 && (
          <HelpField
            id="scaling-service"
            label={t('scaling.service', 'Service')}
            help={t('scaling.service-help', 'Takes the rate of its requests as the demand.')}
          >
            <Combobox
              id="scaling-service"
              aria-describedby={helpId('scaling-service')}
              placeholder={t('scaling.choose-service', 'Choose a service')}
              options={serviceOptions}
              value={services.find(({ change }) => change.expr === settings.expr)?.name ?? null}
              onChange={({ value }) => onChange(services.find(({ name }) => name === value)?.change ?? {})}
            />
          </HelpField>
        )}
        <HelpField id="scaling-source" label={t('scaling.source', 'Source of the demand')}>
          <Combobox
            id="scaling-source"
            options={sourceOptions}
            value={settings.source === '' ? null : settings.source}
            onChange={({ value }) => onChange({ source: value })}
          />
        </HelpField>
      </Grid>
      <ValidatedText
        label={t('scaling.query', 'Demand (PromQL)')}
        help={t(
          'scaling.query-help',
          'What is to be served, such as requests per second; several series are added up.'
        )}
        value={settings.expr}
        read={readText}
        onCommit={(expr) => onChange({ expr })}
      />
      <Numbers {...props} />
    </Stack>
  );
}

function Numbers({ settings, sources, onChange }: FormProps) {
  return (
    <Grid columns={{ xs: 1, sm: 2, lg: 4 }} gap={2}>
      <ValidatedField
        label={t('scaling.per-replica', 'One replica serves')}
        help={t('scaling.per-replica-help', 'In the unit of the query, at full use.')}
        value={Number.isNaN(settings.perReplica) ? '' : String(settings.perReplica)}
        read={readPositive}
        onCommit={(perReplica) => onChange({ perReplica })}
      />
      <ValidatedField
        label={t('scaling.utilisation', 'Reactive scaling aims at')}
        help={t('scaling.utilisation-help', 'Of what a replica serves; the rest is its reserve.')}
        value={String(Math.round(100 * settings.utilisation))}
        suffix="%"
        read={readPercent}
        onCommit={(utilisation) => onChange({ utilisation })}
      />
      <ValidatedField
        label={t('scaling.floor', 'Floor')}
        help={t('scaling.floor-help', 'The fewest replicas.')}
        value={String(settings.minReplicas)}
        read={readCount}
        onCommit={(minReplicas) => onChange({ minReplicas })}
      />
      <ValidatedField
        label={t('scaling.ceiling', 'Ceiling')}
        help={t('scaling.ceiling-help', 'The most replicas, whatever the forecast says.')}
        value={String(settings.maxReplicas)}
        read={readCount}
        onCommit={(maxReplicas) => onChange({ maxReplicas })}
      />
      <Stack direction="column" gap={1}>
        <ValidatedField
          label={t('scaling.startup', 'Start-up')}
          help={t('scaling.startup-help', 'From the decision until a new replica serves.')}
          value={settings.startup}
          read={readStartup}
          onCommit={(startup) => onChange({ startup })}
        />
        <StartupMeasure settings={settings} sources={sources} onMeasured={(startup) => onChange({ startup })} />
      </Stack>
      <HelpField
        id="scaling-step"
        label={t('scaling.step', 'Step')}
        help={t('scaling.step-help', 'Distance of the observations.')}
      >
        <Combobox
          id="scaling-step"
          aria-describedby={helpId('scaling-step')}
          options={stepOptions}
          value={settings.step}
          onChange={({ value }) => onChange({ step: value })}
        />
      </HelpField>
      <HelpField
        id="scaling-range"
        label={t('scaling.range', 'Simulated time')}
        help={t('scaling.range-help', 'Until now; two weeks before it are learnt from.')}
      >
        <Combobox
          id="scaling-range"
          aria-describedby={helpId('scaling-range')}
          options={rangeOptions}
          value={settings.range}
          onChange={({ value }) => onChange({ range: value })}
        />
      </HelpField>
    </Grid>
  );
}
