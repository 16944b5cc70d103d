import React, { useId } from 'react';
import { t } from '@grafana/i18n';
import { getDataSourceSrv } from '@grafana/runtime';
import { FieldSet, Grid, MultiCombobox } from '@grafana/ui';
import { readIncidentSettings, type IncidentSettings } from '../../../incidents';
import { HelpField, ValidatedField, type Reader } from '../../../ui';
import type { ConfigProps } from '../../types';
import { withSettings } from '../settings';

/** Whose alerts incidents are made of, how far apart these may begin, and how far back earlier ones are looked for. */
export function IncidentsSection({ options, onOptionsChange }: ConfigProps) {
  const id = useId();
  const incidents: Partial<IncidentSettings> = options.jsonData.incidents ?? {};
  const { readOnly: disabled } = options;
  const change = (patch: Partial<IncidentSettings>) =>
    onOptionsChange(withSettings(options, { incidents: { ...incidents, ...patch } }));
  const chosen = incidents.alertmanagers ?? [];
  const known = getDataSourceSrv().getList({ type: 'alertmanager' });
  const missing = chosen.filter((uid) => !known.some((one) => one.uid === uid));
  return (
    <FieldSet label={t('incidents-settings.title', 'Incidents')}>
      <Grid minColumnWidth={34} gap={2}>
        <HelpField
          id={id}
          label={t('incidents-settings.alertmanagers', 'Alertmanagers')}
          help={t(
            'incidents-settings.alertmanagers-help',
            'Their alerts are part of incidents. Those of Grafana and of Prometheus are anyway.'
          )}
          disabled={disabled}
        >
          <MultiCombobox
            id={id}
            disabled={disabled}
            placeholder={t('incidents-settings.none', 'None')}
            options={[
              ...known.map(({ uid, name }) => ({ value: uid, label: name })),
              ...missing.map((value) => ({ value, label: value })),
            ]}
            value={chosen}
            onChange={(selected) => change({ alertmanagers: selected.map(({ value }) => value) })}
          />
        </HelpField>
        <ValidatedField
          label={t('incidents-settings.gap', 'Begin at most so far apart')}
          help={t('incidents-settings.gap-help', 'Alerts of neighbouring services that do are one incident.')}
          value={incidents.gap ?? ''}
          placeholder="10m"
          read={readSpan('gap')}
          onCommit={(gap) => change({ gap })}
          disabled={disabled}
        />
        <ValidatedField
          label={t('incidents-settings.lookback', 'Look back')}
          help={t(
            'incidents-settings.lookback-help',
            'So long ago earlier incidents are looked for that are like one.'
          )}
          value={incidents.lookback ?? ''}
          placeholder="30d"
          read={readSpan('lookback')}
          onCommit={(lookback) => change({ lookback })}
          disabled={disabled}
        />
      </Grid>
    </FieldSet>
  );
}

/** A duration that the backend takes as it is, or nothing. */
function readSpan(field: 'gap' | 'lookback'): Reader<string | undefined> {
  return (text) => {
    const value = text.trim() === '' ? undefined : text.trim();
    const problems: string[] = [];
    readIncidentSettings({ [field]: value }, (problem) => problems.push(problem));
    return problems.length === 0
      ? { ok: true, value }
      : {
          ok: false,
          message: t(
            'incidents-settings.not-a-span',
            'Write a duration such as {{example}}, or leave the field empty.',
            {
              example: field === 'gap' ? '10m' : '30d',
            }
          ),
        };
  };
}
