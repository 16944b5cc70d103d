import React from 'react';
import { t } from '@grafana/i18n';
import { Combobox, Grid, Stack, Text } from '@grafana/ui';
import { HelpField } from '../../../ui';
import type { TypedSource } from '../chooseSources';
import type { MissingSource } from './missingSources';

interface Props {
  missing: MissingSource[];
  sources: TypedSource[];
  chosen: ReadonlyMap<string, string>;
  onChoose: (reference: string, uid: string) => void;
}

/** A data source of this Grafana for each that the dashboards name and that is not here. */
export function SourceMapping({ missing, sources, chosen, onChoose }: Props) {
  return missing.length === 0 ? null : (
    <Stack direction="column" gap={1}>
      <Text element="h4">{t('rule-bulk.mapping', 'Data sources of the dashboards')}</Text>
      <Text color="secondary">
        {t('rule-bulk.mapping-help', 'This Grafana has none of these names. Choose what their queries read instead.')}
      </Text>
      <Grid minColumnWidth={34} gap={2}>
        {missing.map(({ reference, label, type }) => (
          <HelpField key={reference} id={`source-${reference}`} label={type ? `${label} (${type})` : label}>
            <Combobox
              id={`source-${reference}`}
              options={sources.map(({ uid, name }) => ({ value: uid, label: name }))}
              value={chosen.get(reference) ?? null}
              placeholder={t('rule-bulk.no-source', 'Leave these queries out')}
              isClearable
              onChange={(option) => onChoose(reference, option?.value ?? '')}
            />
          </HelpField>
        ))}
      </Grid>
    </Stack>
  );
}
