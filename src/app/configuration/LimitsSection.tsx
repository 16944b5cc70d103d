import React from 'react';
import { t } from '@grafana/i18n';
import { InteractiveTable, Stack, Text } from '@grafana/ui';
import { writeLimits } from './writeLimits';
import type { Instance } from './readInstance';

/** How much one query may ask for. */
export function LimitsSection({ limits }: Pick<Instance, 'limits'>) {
  const columns = [
    { id: 'name', header: t('configuration.limit', 'Limit') },
    { id: 'value', header: t('configuration.value', 'Value') },
  ];
  return (
    <section aria-label={t('configuration.limits', 'Limits in force')}>
      <Stack direction="column" gap={1}>
        <Text element="h2" variant="h4">
          {t('configuration.limits', 'Limits in force')}
        </Text>
        <InteractiveTable columns={columns} data={writeLimits(limits)} getRowId={({ id }) => id} />
      </Stack>
    </section>
  );
}
